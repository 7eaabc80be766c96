package dev.recado.media;

import java.net.URI;
import java.util.Optional;

/**
 * A bucket of a service that speaks S3.
 *
 * @param endpoint of a service other than Amazon's, such as MinIO; addressed by path
 */
public record S3Settings(
    String bucket, Optional<URI> endpoint, String region, String accessKey, String secretKey) {
  @Override
  public String toString() {
    return "S3Settings[" + bucket + ", " + region + ", [MASKED]]";
  }
}

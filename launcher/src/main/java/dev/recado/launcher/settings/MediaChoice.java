package dev.recado.launcher.settings;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is done with files.
 *
 * @param megabytes {@code MEDIA_MAX_MB}: the largest file that is taken in or sent
 * @param refusedTypes {@code MEDIA_REFUSED_TYPES}, such as {@code application/x-sh} or {@code
 *     video/*}
 * @param gatewayHosts {@code MEDIA_GATEWAY_HOSTS}: where the gateway keeps files
 * @param urlHosts {@code MEDIA_URL_HOSTS}: inner hosts that users may name
 * @param keptDays {@code MEDIA_RETENTION_DAYS}: how long files are kept; empty for ever
 * @param bucket where files are kept; empty for the data directory
 */
public record MediaChoice(
    int megabytes,
    List<String> refusedTypes,
    List<String> gatewayHosts,
    List<String> urlHosts,
    Optional<Integer> keptDays,
    Optional<Bucket> bucket) {

  /**
   * A bucket that speaks S3.
   *
   * @param endpoint {@code MEDIA_S3_ENDPOINT}, of a service that is not Amazon's
   */
  public record Bucket(
      String name, Optional<URI> endpoint, String region, Secret accessKey, Secret secretKey) {}
}

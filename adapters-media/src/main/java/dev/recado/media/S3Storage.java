package dev.recado.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.domain.media.MediaId;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Files in a bucket, as {@code <tenant>/<id>}; private, so that only Recado hands them out. */
public final class S3Storage implements MediaStorage, AutoCloseable {
  private static final int BEYOND_THE_END = 416;
  private final S3Client client;
  private final String bucket;

  /** Needs the rights to get, put and delete objects, and no other. */
  public S3Storage(S3Settings settings) {
    this.bucket = settings.bucket();
    this.client = client(settings);
  }

  /** Checksums in trailers are Amazon's own: other services do not all know them. */
  private static S3Client client(S3Settings settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
            .forcePathStyle(settings.endpoint().isPresent())
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(5))
                    .socketTimeout(Duration.ofSeconds(30)));
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }

  private static String key(TenantScope scope, MediaId media) {
    return scope.tenant() + "/" + media;
  }

  @Override
  public void keep(TenantScope scope, MediaId media, byte[] bytes) {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(key(scope, media)), RequestBody.fromBytes(bytes));
    } catch (SdkException failure) {
      throw StorageFailure.of(failure);
    }
  }

  @Override
  public Optional<InputStream> open(TenantScope scope, MediaId media, Span span) {
    GetObjectRequest.Builder get = GetObjectRequest.builder().bucket(bucket).key(key(scope, media));
    if (!span.equals(Span.ALL)) {
      get.range("bytes=" + span.from() + "-" + last(span));
    }
    try {
      return Optional.of(client.getObject(get.build()));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    } catch (S3Exception refused) {
      if (refused.statusCode() == BEYOND_THE_END) {
        return Optional.of(InputStream.nullInputStream());
      }
      throw StorageFailure.of(refused);
    } catch (SdkException failure) {
      throw StorageFailure.of(failure);
    }
  }

  private static String last(Span span) {
    return span.length() > Long.MAX_VALUE - span.from()
        ? ""
        : Long.toString(span.from() + span.length() - 1);
  }

  @Override
  public void remove(TenantScope scope, MediaId media) {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(key(scope, media)));
    } catch (SdkException failure) {
      throw StorageFailure.of(failure);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

package dev.recado.server;

import dev.recado.domain.media.MediaKeeping;
import dev.recado.domain.media.MediaRules;
import dev.recado.media.S3Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What the launcher tells the server about files.
 *
 * @param folder where they lie when no bucket is set
 */
record MediaSettings(Handed handed, Path folder) {
  /** Which files are taken. */
  MediaRules rules() {
    long megabytes = Long.parseLong(handed.required("RECADO_MEDIA_MAX_MB"));
    return new MediaRules(megabytes << 20, handed.list("RECADO_MEDIA_REFUSED_TYPES"));
  }

  /** How long files are kept. */
  MediaKeeping keeping() {
    return MediaKeeping.of(
        handed.optional("RECADO_MEDIA_RETENTION_DAYS").map(Long::valueOf).map(Duration::ofDays));
  }

  /** Where the gateway keeps files. */
  Set<String> gatewayHosts() {
    return handed.list("RECADO_MEDIA_GATEWAY_HOSTS");
  }

  /** Inner hosts that users may name. */
  Set<String> userHosts() {
    return handed.list("RECADO_MEDIA_URL_HOSTS");
  }

  /** Where files are kept, if not in the data directory. */
  Optional<S3Settings> bucket() {
    return handed
        .optional("RECADO_MEDIA_S3_BUCKET")
        .map(
            name ->
                new S3Settings(
                    name,
                    handed.optional("RECADO_MEDIA_S3_ENDPOINT").map(URI::create),
                    handed.required("RECADO_MEDIA_S3_REGION"),
                    handed.required("RECADO_MEDIA_S3_ACCESS_KEY"),
                    handed.required("RECADO_MEDIA_S3_SECRET_KEY")));
  }
}

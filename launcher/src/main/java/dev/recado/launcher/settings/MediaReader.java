package dev.recado.launcher.settings;

import dev.recado.domain.media.MediaRules;
import dev.recado.launcher.settings.MediaChoice.Bucket;
import dev.recado.launcher.settings.Variables.Form;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads MEDIA_MAX_MB, MEDIA_REFUSED_TYPES, MEDIA_GATEWAY_HOSTS, MEDIA_URL_HOSTS,
 * MEDIA_RETENTION_DAYS and what begins with MEDIA_S3_.
 */
final class MediaReader {
  private static final int USUAL_MEGABYTES = 16;
  private static final String NOTHING = "none";
  private static final Form<Integer> MEGABYTES =
      new Form<>(
          "MEDIA_MAX_MB",
          text -> Parsers.number(text, 1, 64),
          "must be a number of MiB from 1 to 64",
          "16");
  private static final Form<Integer> KEPT =
      new Form<>(
          "MEDIA_RETENTION_DAYS",
          text -> Parsers.number(text, 1, 3650),
          "must be a number of days from 1 to 3650",
          "365");
  private static final Form<String> TYPE =
      new Form<>(
          "MEDIA_REFUSED_TYPES",
          Parsers::mediaType,
          "must list media types, separated by commas, or be none",
          "application/x-msdownload,video/*");
  private static final Form<String> GATEWAY_HOST = hosts("MEDIA_GATEWAY_HOSTS");
  private static final Form<String> URL_HOST = hosts("MEDIA_URL_HOSTS");
  private static final Form<String> BUCKET =
      new Form<>("MEDIA_S3_BUCKET", Parsers::bucket, "is no name of a bucket", "recado-media");
  private static final Form<URI> ENDPOINT =
      new Form<>(
          "MEDIA_S3_ENDPOINT",
          Parsers::webAddress,
          "must be an http or https address",
          "https://s3.example.com");

  private final Variables variables;

  MediaReader(Variables variables) {
    this.variables = variables;
  }

  private static Form<String> hosts(String name) {
    return new Form<>(
        name, Parsers::host, "must list hosts, separated by commas", "minio.internal:9000");
  }

  MediaChoice read() {
    return new MediaChoice(
        variables.parsed(MEGABYTES).orElse(USUAL_MEGABYTES),
        refusedTypes(),
        variables.list(GATEWAY_HOST),
        variables.list(URL_HOST),
        variables.parsed(KEPT),
        bucket());
  }

  private List<String> refusedTypes() {
    Optional<String> said = variables.text(TYPE.name()).map(text -> text.toLowerCase(Locale.ROOT));
    if (said.isEmpty()) {
      return MediaRules.USUALLY_REFUSED.stream().sorted().toList();
    }
    return said.get().equals(NOTHING) ? List.of() : variables.list(TYPE);
  }

  private Optional<Bucket> bucket() {
    Optional<String> name = variables.parsed(BUCKET);
    Optional<URI> endpoint = variables.parsed(ENDPOINT);
    if (variables.text(BUCKET.name()).isEmpty()) {
      return Optional.empty();
    }
    return name.map(
        bucket ->
            new Bucket(
                bucket,
                endpoint,
                variables.text("MEDIA_S3_REGION").orElse("us-east-1"),
                key("MEDIA_S3_ACCESS_KEY"),
                key("MEDIA_S3_SECRET_KEY")));
  }

  private Secret key(String name) {
    Optional<String> value = variables.text(name);
    if (value.isEmpty()) {
      variables.report(name, "is missing beside MEDIA_S3_BUCKET", name + "=…");
    }
    return new Secret(value.orElse(""));
  }
}

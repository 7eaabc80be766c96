package dev.recado.launcher.settings;

import dev.recado.launcher.settings.Variables.Form;
import java.net.URI;
import java.util.Optional;

/**
 * Reads OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS and OTEL_TRACES_SAMPLER_ARG, which
 * mean what OpenTelemetry says they mean.
 */
final class TracingReader {
  private static final Form<URI> ENDPOINT =
      new Form<>(
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          Parsers::webAddress,
          "must be an http or https address",
          "http://collector:4318");
  private static final Form<String> HEADERS =
      new Form<>(
          "OTEL_EXPORTER_OTLP_HEADERS",
          Parsers::headers,
          "must list headers as name=value, separated by commas",
          "api-key=…");
  private static final Form<Double> SHARE =
      new Form<>("OTEL_TRACES_SAMPLER_ARG", Parsers::share, "must be a number from 0 to 1", "0.1");

  private final Variables variables;

  TracingReader(Variables variables) {
    this.variables = variables;
  }

  Optional<Tracing> read() {
    Secret headers = new Secret(variables.parsed(HEADERS).orElse(""));
    double share = variables.parsed(SHARE).orElse(1.0);
    return variables.parsed(ENDPOINT).map(endpoint -> new Tracing(endpoint, headers, share));
  }
}

package dev.recado.system.tracing;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Where traces are sent, by OTLP over HTTP.
 *
 * @param endpoint the collector's address, to which {@code /v1/traces} is added
 * @param headers sent along, mostly to be let in; they are secret
 * @param share of the messages that are traced, 0 to 1
 */
public record Collector(URI endpoint, Map<String, String> headers, double share) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final String PATH = "/v1/traces";

  public Collector {
    headers = Map.copyOf(headers);
  }

  /** In batches, on a thread of its own; what does not fit into its queue is dropped. */
  SpanProcessor processor() {
    OtlpHttpSpanExporterBuilder exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(address()).setTimeout(PATIENCE);
    headers.forEach(exporter::addHeader);
    return BatchSpanProcessor.builder(exporter.build()).build();
  }

  private String address() {
    String base = endpoint.toString().replaceAll("/+$", "");
    return base.endsWith(PATH) ? base : base + PATH;
  }

  @Override
  public String toString() {
    return "Collector[" + endpoint + "]";
  }
}

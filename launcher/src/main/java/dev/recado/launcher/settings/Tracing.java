package dev.recado.launcher.settings;

import java.net.URI;

/**
 * Where the traces of messages are sent.
 *
 * @param endpoint {@code OTEL_EXPORTER_OTLP_ENDPOINT}: a collector that speaks OTLP over HTTP
 * @param headers {@code OTEL_EXPORTER_OTLP_HEADERS}: name=value, separated by commas; may be empty
 * @param share {@code OTEL_TRACES_SAMPLER_ARG}: which share of the messages is traced, 0 to 1
 */
public record Tracing(URI endpoint, Secret headers, double share) {}

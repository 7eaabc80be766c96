package dev.recado.system.tracing;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Traces;
import dev.recado.domain.message.MessageId;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Sends the steps of messages to a collector. */
public final class OpenTelemetryTraces implements Traces, AutoCloseable {
  private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
  private static final AttributeKey<String> VERSION = AttributeKey.stringKey("service.version");
  private static final AttributeKey<String> TENANT = AttributeKey.stringKey("recado.tenant.id");
  private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("recado.outcome");
  private static final AttributeKey<String> MESSAGE =
      AttributeKey.stringKey("messaging.message.id");
  private static final long LAST_EXPORT_SECONDS = 5;

  private final FirstSpanIds ids = new FirstSpanIds();
  private final SdkTracerProvider provider;
  private final Tracer tracer;
  private final double share;
  private final InstantSource clock;

  public OpenTelemetryTraces(Collector collector, String release, InstantSource clock) {
    this(collector.processor(), collector.share(), release, clock);
  }

  /**
   * @param share of the messages that are traced, 0 to 1; of a message either all steps or none,
   *     because the choice follows from its id
   * @param release what runs here
   */
  OpenTelemetryTraces(SpanProcessor processor, double share, String release, InstantSource clock) {
    this.provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.getDefault().toBuilder()
                    .put(SERVICE, "recado")
                    .put(VERSION, release)
                    .build())
            .setIdGenerator(ids)
            .addSpanProcessor(processor)
            .build();
    this.tracer = provider.get("dev.recado");
    this.share = share;
    this.clock = clock;
  }

  @Override
  public void ended(
      TenantScope scope, MessageId message, Step step, Instant begun, String outcome) {
    MessageTrace trace = new MessageTrace(message);
    if (!trace.among(share)) {
      return;
    }
    SpanBuilder builder =
        tracer
            .spanBuilder("message " + step.name().toLowerCase(Locale.ROOT))
            .setSpanKind(kind(step))
            .setStartTimestamp(begun)
            .setAttribute(TENANT, scope.tenant().toString())
            .setAttribute(MESSAGE, message.toString())
            .setAttribute(OUTCOME, outcome);
    started(step, builder, trace).end(clock.instant());
  }

  private Span started(Step step, SpanBuilder builder, MessageTrace trace) {
    return switch (step) {
      case RECEIVED, ACCEPTED ->
          ids.startingWith(trace, () -> builder.setParent(Context.root()).startSpan());
      case ATTEMPTED -> builder.setParent(trace.below()).startSpan();
    };
  }

  private static SpanKind kind(Step step) {
    return switch (step) {
      case RECEIVED -> SpanKind.CONSUMER;
      case ACCEPTED -> SpanKind.PRODUCER;
      case ATTEMPTED -> SpanKind.CLIENT;
    };
  }

  /** Sends what has not been sent yet, for a few seconds at most. */
  @Override
  public void close() {
    provider.shutdown().join(LAST_EXPORT_SECONDS, TimeUnit.SECONDS);
  }
}

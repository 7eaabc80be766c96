package dev.recado.system.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.operations.port.Traces.Step;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Some;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenTelemetryTracesTest {
  private static final Instant BEGUN = Instant.parse("2026-03-04T15:16:17.123Z");
  private static final Instant ENDED = BEGUN.plusMillis(250);
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final TenantScope scope = TestScopes.of(new TenantId(Some.uuid()));
  private final MessageId message = new MessageId(Some.uuid());

  private OpenTelemetryTraces traces(double share) {
    return new OpenTelemetryTraces(
        SimpleSpanProcessor.create(exporter), share, "1.2.3", InstantSource.fixed(ENDED));
  }

  private List<SpanData> told() {
    return exporter.getFinishedSpanItems();
  }

  @Test
  void steps_of_one_message_share_a_trace_whose_id_is_the_message_s_whichever_process_took_them() {
    traces(1).ended(scope, message, Step.ACCEPTED, BEGUN, "queued");
    traces(1).ended(scope, message, Step.ATTEMPTED, BEGUN, "not_sent");
    traces(1).ended(scope, message, Step.ATTEMPTED, BEGUN, "accepted");

    String id = message.value().toString().replace("-", "");
    assertThat(told()).extracting(SpanData::getTraceId).containsExactly(id, id, id);
    String first = told().getFirst().getSpanId();
    assertThat(told())
        .extracting(SpanData::getParentSpanId)
        .containsExactly(SpanId.getInvalid(), first, first);
    assertThat(told()).extracting(SpanData::getSpanId).doesNotHaveDuplicates();
  }

  @Test
  void a_step_says_what_happened_to_whom_and_how_long_it_took() {
    traces(1).ended(scope, message, Step.RECEIVED, BEGUN, "stored");

    SpanData span = told().getFirst();
    assertThat(span.getName()).isEqualTo("message received");
    assertThat(span.getEndEpochNanos() - span.getStartEpochNanos())
        .isEqualTo(TimeUnit.MILLISECONDS.toNanos(250));
    assertThat(span.getAttributes().asMap())
        .containsOnlyKeys(
            AttributeKey.stringKey("messaging.message.id"),
            AttributeKey.stringKey("recado.tenant.id"),
            AttributeKey.stringKey("recado.outcome"))
        .containsValues(message.toString(), scope.tenant().toString(), "stored");
    assertThat(span.getResource().getAttribute(AttributeKey.stringKey("service.version")))
        .isEqualTo("1.2.3");
  }

  @Test
  void of_a_message_either_all_steps_are_told_or_none() {
    int traced = 0;
    for (int i = 0; i < 400; i++) {
      MessageId one = new MessageId(Some.uuid());
      exporter.reset();
      traces(0.5).ended(scope, one, Step.ACCEPTED, BEGUN, "queued");
      traces(0.5).ended(scope, one, Step.ATTEMPTED, BEGUN, "accepted");
      assertThat(told().size()).isIn(0, 2);
      traced += told().size() / 2;
    }
    assertThat(traced).isBetween(100, 300);
    exporter.reset();
    traces(0).ended(scope, message, Step.ACCEPTED, BEGUN, "queued");
    assertThat(told()).isEmpty();
  }
}

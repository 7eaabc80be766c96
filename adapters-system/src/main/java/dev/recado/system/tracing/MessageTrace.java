package dev.recado.system.tracing;

import dev.recado.domain.message.MessageId;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The trace of one message. Its id is the message's, which has as many bits, so every process finds
 * it without anything being handed on or stored.
 */
final class MessageTrace {
  private final UUID id;

  MessageTrace(MessageId message) {
    this.id = message.value();
  }

  String traceId() {
    return TraceId.fromLongs(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  /** Of the step that brings the message into being, under which all others hang. */
  String rootId() {
    return SpanId.fromLong(id.getLeastSignificantBits());
  }

  /**
   * Whether it is among that share of all traces. The usual sampler compares bits that are fixed in
   * ids like ours.
   */
  boolean among(double share) {
    return new SplittableRandom(id.getLeastSignificantBits()).nextDouble() < share;
  }

  /** For a step that hangs under the first. */
  Context below() {
    SpanContext root =
        SpanContext.createFromRemoteParent(
            traceId(), rootId(), TraceFlags.getSampled(), TraceState.getDefault());
    return Context.root().with(Span.wrap(root));
  }
}

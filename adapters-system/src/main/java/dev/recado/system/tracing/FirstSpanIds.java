package dev.recado.system.tracing;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives the first span of a message the ids that follow from the message, all others random ones.
 */
final class FirstSpanIds implements IdGenerator {
  private final IdGenerator random = IdGenerator.random();
  private final ThreadLocal<MessageTrace> first = new ThreadLocal<>();

  /** What the work starts on this thread is the first span of that trace. */
  <T> T startingWith(MessageTrace trace, Supplier<T> work) {
    first.set(trace);
    try {
      return work.get();
    } finally {
      first.remove();
    }
  }

  @Override
  public String generateTraceId() {
    return Optional.ofNullable(first.get())
        .map(MessageTrace::traceId)
        .orElseGet(random::generateTraceId);
  }

  @Override
  public String generateSpanId() {
    return Optional.ofNullable(first.get())
        .map(MessageTrace::rootId)
        .orElseGet(random::generateSpanId);
  }
}

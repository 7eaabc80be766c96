package dev.recado.application.operations.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.message.MessageId;
import java.time.Instant;

/**
 * Tells a tracing backend what happened to a message and how long it took. All steps of one message
 * share a trace, whichever process made them and however much time lies between, and nothing but
 * ids and fixed words is told: no text, no phone.
 */
public interface Traces {
  /** What happened. */
  enum Step {
    /** A webhook brought it. */
    RECEIVED,
    /** It was taken for sending. */
    ACCEPTED,
    /** The gateway was called for it. */
    ATTEMPTED
  }

  /**
   * A step that has just ended. Never fails, never waits for the backend.
   *
   * @param begun when the step began
   * @param outcome what came of it, one word of few
   */
  void ended(TenantScope scope, MessageId message, Step step, Instant begun, String outcome);

  /** Where nothing is traced. */
  Traces NONE = (scope, message, step, begun, outcome) -> {};
}

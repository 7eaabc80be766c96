package dev.recado.evolution.simulator.model;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.function.Function;

/** What a fault does to one call. */
public sealed interface Effect {

  /**
   * Nothing is done and this is answered.
   *
   * @param body the answer for a call about this number, which may be empty
   */
  record Answer(int status, Function<String, JsonValue> body) implements Effect {}

  /** The work is done, its answer comes late. */
  record Slow(Duration pause) implements Effect {}

  /**
   * The client waits for an answer that never comes.
   *
   * @param done whether the work is done all the same
   */
  record Withheld(boolean done) implements Effect {}

  /**
   * The connection is cut instead of answered.
   *
   * @param done whether the work is done all the same
   */
  record Cut(boolean done) implements Effect {}

  /** The work is done; the answer lacks the message's id. */
  record WithoutId() implements Effect {}

  /** The work is done; the answer's QR code is only {@code {"count":0}}. */
  record CountZero() implements Effect {}
}

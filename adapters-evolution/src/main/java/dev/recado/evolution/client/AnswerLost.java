package dev.recado.evolution.client;

/** The request left, or may have, and no answer came: what it did is not known. */
public final class AnswerLost extends Exception {
  AnswerLost(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}

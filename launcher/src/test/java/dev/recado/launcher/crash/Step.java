package dev.recado.launcher.crash;

/** Where in the life of a send the server dies (engine.md, "Sending: the ledger"). */
enum Step {
  /** The attempt is written but not committed: the message still waits. */
  BEFORE_DECIDING,
  /** The attempt is on record, the gateway knows nothing. */
  BEFORE_THE_CALL,
  /** The gateway has it, the answer is not read. */
  DURING_THE_CALL,
  /** The answer is read, the outcome not written. */
  BEFORE_THE_OUTCOME,
  /** The outcome is written, the lane not moved on. */
  AFTER_THE_OUTCOME,
  /** Wherever chance has it. */
  ANY_INSTANT
}

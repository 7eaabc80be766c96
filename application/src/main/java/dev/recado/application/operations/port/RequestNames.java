package dev.recado.application.operations.port;

/**
 * Tells the journal which request the current thread works for. It is only for the log: no decision
 * depends on it, and work handed to another thread has no name there.
 */
public interface RequestNames {
  /**
   * From here on the thread works for that request.
   *
   * @param letters 12 lower-case letters
   */
  void begin(String letters);

  void end();
}

package dev.recado.application.operations.port;

import java.util.Optional;

/**
 * Names requests, so that the journal can say which one a line belongs to. It is only for the log
 * and the audit log: no decision depends on it, and work handed to another thread has no name
 * there.
 */
public interface RequestNames {
  /**
   * From here on the thread works for a new request.
   *
   * @return its name: 12 lower-case letters, so that it can stand in a line searched for numbers
   */
  String begin();

  void end();

  /** The name of the request this thread works for; empty outside of one. */
  Optional<String> current();
}

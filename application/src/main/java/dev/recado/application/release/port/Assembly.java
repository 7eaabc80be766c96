package dev.recado.application.release.port;

import java.util.List;
import java.util.Optional;

/** The running program as it was put together. */
public interface Assembly {
  /**
   * A piece that was asked for and used.
   *
   * @param name of the use case or of the port
   * @param adapter the class that stands behind a port; empty for a use case
   * @param failure why it could not be had; empty when all is well
   */
  record Part(String name, Optional<String> adapter, Optional<String> failure) {}

  /** Every use case there is, each asked for anew. */
  List<Part> useCases();

  /** Every port there is, with the adapter that stands behind it. */
  List<Part> ports();
}

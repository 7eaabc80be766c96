package dev.recado.application.health.port;

import java.util.Optional;

/** The disk below DATA_DIR. */
public interface DataDisk {
  /** Bytes that this process may still write; empty when it cannot be told. */
  Optional<Long> freeBytes();
}

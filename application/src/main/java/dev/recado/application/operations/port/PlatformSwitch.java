package dev.recado.application.operations.port;

import java.time.Instant;
import java.util.Optional;

/**
 * The kill switch of the whole platform: the table {@code platform_status}, which operators may
 * also write to by hand. Needs no transaction and knows no tenant.
 */
public interface PlatformSwitch {
  /** Nothing is sent unless it is active. */
  enum Status {
    ACTIVE,
    PAUSED,
    MAINTENANCE,
    ERROR
  }

  /** Who changed it, for the record. */
  enum Via {
    SLACK,
    SYSTEM,
    API,
    MANUAL
  }

  /** The newest entry. */
  record Entry(Status status, Optional<String> reason, Via via, Instant at) {}

  /** The entry that rules; empty when there is none, and then the platform is active. */
  Optional<Entry> current();

  /** Appends an entry, which takes effect at the next decision. */
  void set(Entry entry);

  /** Calls to the provider that are being made for anybody; see {@link Pauses#inFlight}. */
  int inFlight();
}

package dev.recado.application.monitoring.port;

import dev.recado.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Counts of what leaves no row of its own, over all nodes and restarts. Needs no transaction and
 * knows no tenant's authority: whose request it was is only a mark on the count.
 */
public interface Tallies {
  /** What is counted. */
  enum Counted {
    /** A request was answered; each of the next three is one of these, too. */
    REQUESTS,
    HTTP_5XX,
    AUTH_REFUSED,
    THROTTLED,
    /** A webhook whose secret or instance nobody has. */
    UNKNOWN_INSTANCES,
    /** The database did not answer, or refused what it should take. */
    DATABASE_ERRORS;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How often it happened within a minute.
   *
   * @param minute its beginning
   * @param tenant whose member or connection asked, where that is known
   */
  record Tally(Instant minute, Counted counted, Optional<TenantId> tenant, long count) {}

  /** Adds to what other nodes counted. */
  void add(List<Tally> tallies);

  /**
   * Drops what is older.
   *
   * @return how many minutes' counts were dropped
   */
  int forget(Instant before);
}

package dev.recado.application.inbox.port;

import dev.recado.application.access.ClaimedWork;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers, per connection, up to when the gateway's history was read and when to look into it
 * again. Over all nodes one connection is looked into once at a time.
 */
public interface GapWatches {
  /** A look that was claimed. */
  record DueLook(TenantId tenant, ConnectionId connection) implements ClaimedWork {}

  /**
   * How a connection's history stands.
   *
   * @param instance whose history it is
   * @param begun before this nothing belongs to us
   * @param readUntil the watermark: up to then everything was read
   */
  record Watch(InstanceName instance, Instant begun, Instant readUntil, Looks looks, Haul haul) {}

  /**
   * The looks into a history.
   *
   * @param next when the next one is due
   * @param latest when the latest was, whatever came of it
   * @param failures in a row, the latest because of {@code trouble}
   */
  record Looks(Instant next, Optional<Instant> latest, int failures, Optional<String> trouble) {
    public static Looks firstAt(Instant next) {
      return new Looks(next, Optional.empty(), 0, Optional.empty());
    }
  }

  /**
   * What was found.
   *
   * @param recovered messages that no webhook had brought, since the beginning
   * @param latest when the latest of them was found
   */
  record Haul(long recovered, Optional<Instant> latest) {
    public static final Haul NOTHING = new Haul(0, Optional.empty());
  }

  /**
   * Why and when to look.
   *
   * @param since from when on messages may be missing; what lies before the beginning of the watch
   *     does not count, unless {@code reopen}
   * @param reopen whether a person wants what was said before, too
   * @param lookAt when to look, at the latest
   */
  record Suspicion(
      InstanceName instance, Instant since, boolean reopen, Instant lookAt, Instant now) {}

  /**
   * Makes a look due and steps back with the watermark where needed. A watch over another instance,
   * or the first, begins now.
   */
  void suspect(TenantScope scope, ConnectionId connection, Suspicion suspicion);

  /**
   * Makes a look due at every connected connection, of all tenants, that nobody has looked into for
   * two minutes. Needs no transaction.
   *
   * @return how many
   */
  int suspectAll(Instant now);

  /**
   * Takes due looks of connected connections, of all tenants, the longest due first. Whoever takes
   * one has it until the lease is over or the look {@link #ended} or {@link #failed}. Needs no
   * transaction.
   */
  List<DueLook> claim(Instant now, Duration lease, int limit);

  Optional<Watch> find(TenantScope scope, ConnectionId connection);

  /**
   * How far a look came.
   *
   * @param readUntil up to then everything was read
   * @param recovered how many messages that brought
   */
  record Progress(Instant readUntil, int recovered, Instant now) {}

  /**
   * Notes how far a look came. The watermark stays where the watch was set back or begun anew
   * meanwhile.
   *
   * @param before the watermark as the look found it, or noted it last
   */
  void advance(TenantScope scope, ConnectionId connection, Instant before, Progress progress);

  /** The look is over. */
  void ended(TenantScope scope, ConnectionId connection, Instant nextLook, Instant now);

  /** The look could not be finished. */
  void failed(
      TenantScope scope, ConnectionId connection, String why, Instant nextLook, Instant now);
}

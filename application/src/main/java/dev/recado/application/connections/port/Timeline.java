package dev.recado.application.connections.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.LifeEvent;
import java.time.Instant;
import java.util.UUID;

/** The history of a connection. Changes of its status and secret are written down by themselves. */
public interface Timeline {
  record Entry(UUID id, Instant at, LifeEvent event) {}

  void note(TenantScope scope, ConnectionId connection, Entry entry);

  /** Newest first. */
  Page<Entry> page(TenantScope scope, ConnectionId connection, Page.Request request);

  /**
   * Forgets what is older, of all tenants. Needs no transaction.
   *
   * @return how many entries were forgotten, at most {@code limit}
   */
  int forget(Instant before, int limit);
}

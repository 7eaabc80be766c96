package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.LifeEvent;
import java.net.URI;
import java.util.Set;

/** Keeps what the gateway has registered for an instance as we want it. */
public final class Registration {
  private final Essentials essentials;
  private final CareBook book;
  private final Timeline timeline;
  private final Upkeep upkeep;
  private final WebhookAddress webhook;

  public Registration(
      Essentials essentials,
      CareBook book,
      Timeline timeline,
      Upkeep upkeep,
      WebhookAddress webhook) {
    this.essentials = essentials;
    this.book = book;
    this.timeline = timeline;
    this.upkeep = upkeep;
    this.webhook = webhook;
  }

  /** Compares and repairs; a new secret is told to the gateway by that. */
  Care kept(TenantScope scope, Connection connection, Care known) {
    URI address = webhook.of(connection);
    Set<Drift> drifts = upkeep.drift(connection.instance(), address);
    if (!drifts.isEmpty()) {
      upkeep.repair(connection.instance(), address, drifts);
      essentials.counters().add(Counted.REGISTRATION_REPAIRED);
    }
    if (!known.registered() || !drifts.isEmpty()) {
      essentials.transactions().run(scope, () -> written(scope, connection, known, drifts));
    }
    return known.checked(essentials.now());
  }

  private void written(TenantScope scope, Connection connection, Care known, Set<Drift> drifts) {
    book.registered(scope, connection.id(), connection.secret());
    boolean expected = !known.registered() && drifts.equals(Set.of(Drift.WEBHOOK_ADDRESS));
    if (expected) {
      note(scope, connection, new LifeEvent.SecretRegistered());
    } else if (!drifts.isEmpty()) {
      note(scope, connection, new LifeEvent.Repaired(drifts));
    }
  }

  private void note(TenantScope scope, Connection connection, LifeEvent event) {
    timeline.note(
        scope,
        connection.id(),
        new Timeline.Entry(essentials.ids().next(), essentials.now(), event));
  }
}

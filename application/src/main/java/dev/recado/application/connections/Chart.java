package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.Visit.Outcome;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.CareBook.Patient;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.contact.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads and writes what a visit needs, each in a transaction of its own between gateway calls. */
public final class Chart {
  private final Essentials essentials;
  private final Connections connections;
  private final CareBook book;
  private final Timeline timeline;
  private final ApplyConnectionEvent events;

  public Chart(
      Essentials essentials,
      Connections connections,
      CareBook book,
      Timeline timeline,
      ApplyConnectionEvent events) {
    this.essentials = essentials;
    this.connections = connections;
    this.book = book;
    this.timeline = timeline;
    this.events = events;
  }

  record Page(Connection connection, Care care) {}

  Optional<Page> open(TenantScope scope, ConnectionId id) {
    return essentials
        .transactions()
        .within(
            scope,
            () ->
                connections
                    .find(scope, id)
                    .map(connection -> new Page(connection, book.of(scope, id))));
  }

  /** What came up during the visit stays; of the rest the visit knows better. */
  void close(TenantScope scope, Patient patient, Page page, Outcome outcome) {
    essentials
        .transactions()
        .run(
            scope,
            () -> {
              Care fresh = book.lock(scope, patient.connection());
              Care merged = fresh.merged(page.care(), outcome.care());
              book.keep(scope, patient, merged, outcome.nextDue());
              if (!merged.strain().equals(fresh.strain())) {
                strained(scope, page.connection(), fresh.strain(), merged.strain());
              }
            });
  }

  private void strained(
      TenantScope scope, Connection connection, Optional<Strain> before, Optional<Strain> after) {
    LifeEvent event =
        after
            .<LifeEvent>map(LifeEvent.Strained::new)
            .orElseGet(() -> new LifeEvent.Relaxed(before.orElseThrow()));
    timeline.note(scope, connection.id(), entry(event));
    after.ifPresent(now -> essentials.counters().add(Counted.CONNECTION_STRAINED));
  }

  void note(TenantScope scope, Connection connection, LifeEvent event) {
    essentials.transactions().run(scope, () -> timeline.note(scope, connection.id(), entry(event)));
  }

  void recovered(TenantScope scope, Connection connection, Ailment ailment) {
    note(scope, connection, new LifeEvent.Recovered(ailment));
    essentials.counters().add(Counted.CONNECTION_RECOVERED);
  }

  private Timeline.Entry entry(LifeEvent event) {
    return new Timeline.Entry(essentials.ids().next(), essentials.now(), event);
  }

  /** Applies a signal to the connection, if it is still the same instance's. */
  void signal(TenantScope scope, Connection seen, ConnectionSignal signal) {
    apply(scope, seen, changed -> events.signal(scope, seen.id(), signal, changed));
  }

  /** The session turned out to be open: the event about it was lost. */
  void linked(TenantScope scope, Connection seen, PhoneNumber own) {
    apply(scope, seen, changed -> events.linked(scope, seen.id(), own, changed));
  }

  private interface Step {
    boolean apply(List<Topic> changed);
  }

  private void apply(TenantScope scope, Connection seen, Step step) {
    List<Topic> changed = new ArrayList<>();
    essentials
        .transactions()
        .run(
            scope,
            () ->
                connections
                    .lock(scope, seen.id())
                    .filter(known -> Objects.equals(known.instance(), seen.instance()))
                    .ifPresent(known -> step.apply(changed)));
    changed.forEach(essentials.changes()::announce);
  }
}

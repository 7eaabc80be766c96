package dev.recado.application.inbox;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.inbox.port.GapWatches.DueLook;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.application.inbox.port.History;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.recovery.LookPolicy;
import dev.recado.domain.recovery.Span;
import java.util.List;
import java.util.Optional;

/**
 * The gap healer: asks the gateway what was said since the last look and takes in what no webhook
 * brought. A look reads a bounded part; what remains is due at once, after those of others.
 */
public final class HealGaps {
  private final Essentials essentials;
  private final JobGate gate;
  private final GapBook book;
  private final Connections connections;
  private final History history;
  private final TakeRecovered recovered;

  public HealGaps(
      Essentials essentials,
      JobGate gate,
      GapBook book,
      Connections connections,
      History history,
      TakeRecovered recovered) {
    this.essentials = essentials;
    this.gate = gate;
    this.book = book;
    this.connections = connections;
    this.history = history;
    this.recovered = recovered;
  }

  /** A connection and how its history stands. */
  private record Subject(Connection connection, Watch watch) {}

  /**
   * Looks into the histories that are due, one after the other.
   *
   * @return how many were looked into
   */
  public int once(int limit) {
    int looks = 0;
    while (looks < limit && one()) {
      looks++;
    }
    return looks;
  }

  private boolean one() {
    List<DueLook> due = book.claim(1);
    due.forEach(
        look ->
            essentials
                .guarded()
                .run(look.tenant(), "gaps", () -> look(gate.enter(look), look.connection())));
    return !due.isEmpty();
  }

  private void look(TenantScope scope, ConnectionId id) {
    if (book.held(scope, id)) {
      return;
    }
    try {
      Optional<Subject> subject = essentials.transactions().within(scope, () -> find(scope, id));
      boolean finished = subject.map(known -> heal(scope, known)).orElse(true);
      book.ended(scope, id, finished);
    } catch (RuntimeException trouble) {
      note(scope, id, StoreEvent.note(trouble));
    }
  }

  /** A watch over an instance that was left behind begins anew with the next phone. */
  private Optional<Subject> find(TenantScope scope, ConnectionId id) {
    return connections
        .find(scope, id)
        .flatMap(known -> book.find(scope, id).map(watch -> new Subject(known, watch)))
        .filter(known -> known.watch().instance().equals(known.connection().instance()));
  }

  /** Whether everything was read. */
  private boolean heal(TenantScope scope, Subject subject) {
    Connection number = subject.connection();
    Watch watch = subject.watch();
    WebhookDirectory.Entry entry =
        new WebhookDirectory.Entry(
            scope.tenant(), number.unit(), number.id(), true, number.phone());
    GapLook look = new GapLook(scope, entry, watch.readUntil(), essentials, book, recovered);
    HistoryWalk walk =
        new HistoryWalk(history, new History.Source(number.instance(), number.phone()));
    Optional<Span> ahead = LookPolicy.ahead(watch.readUntil(), watch.begun(), essentials.now());
    return ahead.map(span -> look.through(walk, span)).orElse(true);
  }

  private void note(TenantScope scope, ConnectionId id, String why) {
    book.failed(scope, id, why);
    essentials.counters().add(Counted.GAP_LOOK_FAILED);
    essentials.journal().warn(scope.tenant(), "[gapHealer] look failed {} {}", id, why);
  }
}

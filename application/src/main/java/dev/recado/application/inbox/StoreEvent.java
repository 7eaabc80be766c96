package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.inbox.port.EventReader.Reading;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.message.ErrorDetail;
import dev.recado.domain.refusal.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Stores a raw event and applies it, in one transaction. One that cannot be applied is stored all
 * the same, marked, and never blocks the next.
 */
public final class StoreEvent {
  private static final int TRIES = 2;
  private final Essentials essentials;
  private final RawEvents rawEvents;
  private final ApplyEvent application;

  public StoreEvent(Essentials essentials, RawEvents rawEvents, ApplyEvent application) {
    this.essentials = essentials;
    this.rawEvents = rawEvents;
    this.application = application;
  }

  void store(TenantScope scope, WebhookDirectory.Entry entry, Reading reading) {
    RuntimeException failure = null;
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      try {
        apply(scope, entry, reading).forEach(essentials.changes()::announce);
        return;
      } catch (RuntimeException notApplied) {
        // Two events can collide (a deadlock, the same phone opened twice); the second try sees
        // why.
        failure = notApplied;
      }
    }
    if (entry.current() && reading.events().size() > 1) {
      applyApart(scope, entry, reading);
    }
    keep(scope, entry, reading, failure);
  }

  /** One poison event does not keep the others of its body from being applied. */
  private void applyApart(TenantScope scope, WebhookDirectory.Entry entry, Reading reading) {
    for (GatewayEvent event : reading.events()) {
      List<Topic> changed = new ArrayList<>();
      try {
        essentials
            .transactions()
            .within(scope, () -> application.apply(scope, entry, event, changed));
        changed.forEach(essentials.changes()::announce);
      } catch (RuntimeException poison) {
        String note = new ErrorDetail(String.valueOf(poison.getMessage())).text();
        essentials.journal().warn(scope.tenant(), "Part of event {} {}", reading.event(), note);
      }
    }
  }

  private List<Topic> apply(TenantScope scope, WebhookDirectory.Entry entry, Reading reading) {
    List<Topic> changed = new ArrayList<>();
    Handled handled =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  Handled outcome = handle(scope, entry, reading, changed);
                  append(scope, entry, reading, outcome);
                  return outcome;
                });
    essentials.counters().add(handled.counted());
    return changed;
  }

  private Handled handle(
      TenantScope scope, WebhookDirectory.Entry entry, Reading reading, List<Topic> changed) {
    if (!entry.current()) {
      return Handled.ignored("retired instance");
    }
    Handled all = Handled.ignored("nothing in it");
    for (GatewayEvent event : reading.events()) {
      all = all.and(application.apply(scope, entry, event, changed));
    }
    return all;
  }

  private void append(
      TenantScope scope, WebhookDirectory.Entry entry, Reading reading, Handled handled) {
    rawEvents.append(
        scope,
        new RawEvents.RawEvent(
            essentials.ids().next(),
            entry.connection(),
            reading.event(),
            reading.body(),
            essentials.now(),
            handled.handling(),
            handled.note()));
  }

  private void keep(
      TenantScope scope, WebhookDirectory.Entry entry, Reading reading, RuntimeException failure) {
    String note = new ErrorDetail(String.valueOf(failure.getMessage())).text();
    try {
      essentials
          .transactions()
          .run(scope, () -> append(scope, entry, reading, Handled.failed(note)));
    } catch (RuntimeException notStored) {
      throw new Unavailable(
          "event_not_stored",
          "Event not stored",
          "Send the event again in a moment.",
          Duration.ofSeconds(5));
    }
    essentials.counters().add(Counted.EVENT_FAILED);
    essentials.journal().warn(scope.tenant(), "Event {} kept unapplied {}", reading.event(), note);
  }
}

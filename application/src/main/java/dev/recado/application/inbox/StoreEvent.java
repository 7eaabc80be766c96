package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.inbox.port.EventReader.Reading;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.media.KeepInlineMedia;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Collided;
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

  /** Of those that collide one always gets on, and rarely more than a few events meet. */
  private static final int TRIES_AFTER_COLLISIONS = 6;

  private final Essentials essentials;
  private final RawEvents rawEvents;
  private final ApplyEvent application;
  private final KeepInlineMedia inline;

  public StoreEvent(
      Essentials essentials, RawEvents rawEvents, ApplyEvent application, KeepInlineMedia inline) {
    this.essentials = essentials;
    this.rawEvents = rawEvents;
    this.application = application;
    this.inline = inline;
  }

  Handled store(TenantScope scope, WebhookDirectory.Entry entry, Reading reading) {
    RuntimeException failure;
    int tried = 0;
    do {
      try {
        Handled handled = apply(scope, entry, reading);
        inline.keep(scope, entry.connection(), reading.events());
        return handled;
      } catch (RuntimeException notApplied) {
        // Another event may have been first (the same phone opened twice); the next try sees it.
        failure = notApplied;
      }
      tried++;
    } while (tried < tries(failure));
    if (entry.current() && reading.events().size() > 1) {
      applyApart(scope, entry, reading);
    }
    return keep(scope, entry, reading, failure);
  }

  private static int tries(RuntimeException failure) {
    return failure instanceof Collided ? TRIES_AFTER_COLLISIONS : TRIES;
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
        essentials
            .journal()
            .warn(scope.tenant(), "Part of event {} {}", reading.event(), note(poison));
      }
    }
  }

  private Handled apply(TenantScope scope, WebhookDirectory.Entry entry, Reading reading) {
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
    changed.forEach(essentials.changes()::announce);
    return handled;
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

  private Handled keep(
      TenantScope scope, WebhookDirectory.Entry entry, Reading reading, RuntimeException failure) {
    Handled failed = Handled.failed(note(failure));
    try {
      essentials.transactions().run(scope, () -> append(scope, entry, reading, failed));
    } catch (RuntimeException notStored) {
      throw new Unavailable(
          "event_not_stored",
          "Event not stored",
          "Send the event again in a moment.",
          Duration.ofSeconds(5));
    }
    essentials.counters().add(Counted.EVENT_FAILED);
    essentials
        .journal()
        .warn(scope.tenant(), "Event {} kept unapplied {}", reading.event(), failed.note());
    return failed;
  }

  /** Fit to be shown: of what went wrong only what it says, without where. */
  static String note(RuntimeException failure) {
    return new ErrorDetail(String.valueOf(failure.getMessage())).text();
  }
}

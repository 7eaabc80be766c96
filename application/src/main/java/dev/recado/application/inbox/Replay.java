package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.Connection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a stored event again and applies it as if it came now, in one transaction with the note of
 * what came of it. Applying anything twice changes nothing, so a replay may be repeated; how a
 * connection stood at the time is not brought back.
 */
public final class Replay {
  private final Essentials essentials;
  private final RawEvents rawEvents;
  private final EventReader reader;
  private final Connections connections;
  private final ApplyEvent application;

  public Replay(
      Essentials essentials,
      RawEvents rawEvents,
      EventReader reader,
      Connections connections,
      ApplyEvent application) {
    this.essentials = essentials;
    this.rawEvents = rawEvents;
    this.reader = reader;
    this.connections = connections;
    this.application = application;
  }

  /**
   * Empty when there is none of that id within reach.
   *
   * @param record what is to be written down with the outcome, in its transaction
   */
  Optional<Handled> again(TenantScope scope, UUID id, Runnable record) {
    Optional<Handled> handled = applied(scope, id, record);
    handled.ifPresent(
        outcome -> {
          essentials.counters().add(Counted.EVENT_REPLAYED);
          essentials
              .journal()
              .info(
                  scope.tenant(),
                  "Raw event replayed {} {} by {}",
                  id,
                  outcome.handling().label(),
                  scope.member());
        });
    return handled;
  }

  private Optional<Handled> applied(TenantScope scope, UUID id, Runnable record) {
    List<Topic> changed = new ArrayList<>();
    try {
      Optional<Handled> handled =
          essentials
              .transactions()
              .within(
                  scope,
                  () ->
                      rawEvents
                          .lock(scope, id)
                          .map(
                              kept -> {
                                record.run();
                                return apply(scope, kept, changed);
                              }));
      changed.forEach(essentials.changes()::announce);
      return handled;
    } catch (RuntimeException failure) {
      Handled failed = Handled.failed(StoreEvent.note(failure));
      essentials
          .transactions()
          .run(
              scope,
              () -> {
                record.run();
                note(scope, id, failed);
              });
      return Optional.of(failed);
    }
  }

  private Handled apply(TenantScope scope, RawEvents.Kept kept, List<Topic> changed) {
    RawEvents.Entry before = kept.entry();
    EventReader.Reading reading = reader.read(kept.body().getBytes(StandardCharsets.UTF_8));
    Connection connection = connections.find(scope, before.connection()).orElseThrow();
    Handled handled = Handled.ignored("nothing in it");
    if (ours(before, reading, connection)) {
      WebhookDirectory.Entry entry =
          new WebhookDirectory.Entry(
              scope.tenant(), connection.unit(), connection.id(), true, connection.phone());
      for (GatewayEvent event : reading.events()) {
        handled = handled.and(apply(scope, entry, event, changed));
      }
    } else {
      handled = Handled.ignored("retired instance");
    }
    note(scope, before.id(), standing(before, handled));
    return handled;
  }

  /** What was ignored as of an instance that was left behind stays so. */
  private static boolean ours(
      RawEvents.Entry before, EventReader.Reading reading, Connection connection) {
    return before.handling() != Handling.IGNORED
        || reading.instance().equals(Optional.of(connection.instance()));
  }

  private Handled apply(
      TenantScope scope, WebhookDirectory.Entry entry, GatewayEvent event, List<Topic> changed) {
    return event instanceof GatewayEvent.Momentary
        ? Handled.ignored("how a connection stood is not replayed")
        : application.apply(scope, entry, event, changed);
  }

  /** What was applied stays so, though the second time changed nothing. */
  private static Handled standing(RawEvents.Entry before, Handled handled) {
    boolean stays = handled.handling() == Handling.IGNORED && before.handling() != Handling.FAILED;
    return stays ? new Handled(before.handling(), before.note()) : handled;
  }

  private void note(TenantScope scope, UUID id, Handled handled) {
    rawEvents.replayed(scope, id, handled.handling(), handled.note(), essentials.now());
  }
}

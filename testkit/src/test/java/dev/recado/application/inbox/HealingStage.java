package dev.recado.application.inbox;

import dev.recado.application.access.JobGate;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.inbox.GatewayEvent.PhoneLinked;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.application.inbox.port.History;
import dev.recado.application.inbox.port.History.Found;
import dev.recado.application.inbox.port.History.Source;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.LifeEvent.MessagesRecovered;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.recovery.LookPolicy;
import dev.recado.domain.recovery.Span;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.inbox.InboxTables.KeyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A gateway whose webhooks are delivered by hand, or not at all, and the gap healer. */
final class HealingStage {
  final ReceivingStage receiving = new ReceivingStage();
  final Line line = receiving.stage.line();
  final SuspectGaps suspect =
      new SuspectGaps(
          receiving.stage.essentials,
          receiving.backend.gapWatches(),
          receiving.backend.connections());
  final HealGaps heal = healing(receiving.stage.world);

  /** The phone of the line has just been linked: from here on its history is watched. */
  HealingStage() {
    linked();
  }

  void linked() {
    receiving.reported(line, new PhoneLinked(line.connection().phone().orElseThrow()));
  }

  HealGaps healing(History history) {
    TakeRecovered recovered =
        new TakeRecovered(
            receiving.stage.essentials, receiving.backend.knownMessages(), receiving.store);
    return new HealGaps(
        receiving.stage.essentials,
        new JobGate(),
        new GapBook(
            receiving.stage.essentials,
            receiving.backend.gapWatches(),
            receiving.backend.timeline(),
            receiving.backend.flags()),
        receiving.backend.connections(),
        history,
        recovered);
  }

  /** A customer writes now; the webhook of it is in the hands of the caller. */
  Found writes(PhoneNumber customer, String text) {
    receiving.stage.world.write(line.connection().instance(), customer, text);
    return remembered(new Span(now(), now())).getFirst();
  }

  /** What the gateway remembers of the span, all pages. */
  List<Found> remembered(Span span) {
    Source source = new Source(line.connection().instance(), Optional.empty());
    List<Found> all = new ArrayList<>();
    History.Leaf leaf;
    int page = 1;
    do {
      leaf = receiving.stage.world.read(source, span, page++);
      all.addAll(leaf.found());
    } while (!leaf.last());
    return all;
  }

  /** The webhook arrives. */
  void delivered(Found found) {
    GatewayEvent[] events = found.reading().events().toArray(GatewayEvent[]::new);
    receiving.reported(line, events);
  }

  Instant now() {
    return receiving.stage.clock.instant();
  }

  void pass(Duration time) {
    receiving.stage.pass(time);
  }

  /** Long enough for the next look, which is made. */
  void passToTheNextLook() {
    pass(LookPolicy.PERIOD);
    heal.once(10);
  }

  Watch watch() {
    return receiving
        .stage
        .transactions
        .within(line.scope(), () -> receiving.backend.gapWatches().find(line.scope(), line.id()))
        .orElseThrow();
  }

  /** What the timeline says was recovered, newest first. */
  List<Integer> told() {
    return receiving
        .stage
        .transactions
        .within(
            line.scope(),
            () ->
                receiving.backend.timeline().page(line.scope(), line.id(), Page.Request.first(200)))
        .items()
        .stream()
        .map(Timeline.Entry::event)
        .flatMap(event -> event instanceof MessagesRecovered(int n) ? Stream.of(n) : Stream.of())
        .toList();
  }

  int unread() {
    return receiving.unread(line);
  }

  /** How many provider ids have their message here. */
  long taken() {
    return receiving
        .backend
        .inboxTables()
        .keys()
        .everywhere()
        .map(KeyRow::message)
        .flatMap(Optional::stream)
        .count();
  }

  List<String> lines() {
    return receiving.stage.journal.texts().stream()
        .filter(text -> text.startsWith("[gapHealer]"))
        .toList();
  }
}

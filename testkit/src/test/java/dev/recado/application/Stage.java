package dev.recado.application;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Repeats;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.InMemoryGateway;
import dev.recado.testkit.inbox.InboxStage;
import dev.recado.testkit.operations.DigestSecrets;
import dev.recado.testkit.operations.ManualChanges;
import dev.recado.testkit.operations.RecordingCounters;
import dev.recado.testkit.operations.RecordingJournal;
import dev.recado.testkit.operations.RecordingTraces;
import dev.recado.testkit.operations.SequentialIds;
import dev.recado.testkit.operations.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What every use case stands on, in memory and in virtual time. */
public final class Stage {
  public final SettableClock clock = new SettableClock();
  public final InMemoryBackend backend = new InMemoryBackend(Some.UNLIMITED);
  public final TroubledTransactions transactions = new TroubledTransactions(backend.transactions());
  public final RecordingJournal journal = new RecordingJournal();
  public final RecordingCounters counters = new RecordingCounters();
  public final RecordingTraces traces = new RecordingTraces();
  public final ManualChanges changes = new ManualChanges();
  public final DigestSecrets secrets = new DigestSecrets();
  public final InMemoryGateway world = new InMemoryGateway(clock);
  public final WatchedGateway gateway = new WatchedGateway(world);
  public final Given given = new Given(backend);
  public final Essentials essentials =
      new Essentials(transactions, clock, new SequentialIds(clock), journal, changes, counters);

  public final FileStage files = new FileStage(this);
  public final Repeats repeats = new Repeats(backend.idempotencyKeys(), secrets, clock, counters);

  /** A connected unit of a tenant of its own, its phone linked at the gateway. */
  public Line line() {
    return line(given.home());
  }

  public Line line(Home home) {
    Line line = given.line(home);
    Connection connection = line.connection();
    world.open(connection.instance(), URI.create("http://recado.example/webhooks"));
    world.scan(connection.instance(), connection.phone().orElseThrow());
    return line;
  }

  /** The connection as it stands now. */
  public Connection connection(Line line) {
    return transactions.within(
        line.scope(), () -> backend.connections().find(line.scope(), line.id()).orElseThrow());
  }

  public void change(Line line, UnaryOperator<Connection> step) {
    Connection next = step.apply(connection(line));
    transactions.run(line.scope(), () -> backend.connections().update(line.scope(), next));
  }

  public Message message(Line line, MessageId message) {
    return transactions.within(
        line.scope(), () -> backend.messages().find(line.scope(), message).orElseThrow());
  }

  /** The person of the talk writes something now. */
  public void writes(Talk talk) {
    Written written = InboxStage.written("Oi " + Some.word(), clock.instant());
    transactions.run(
        talk.scope(),
        () ->
            backend
                .inbox()
                .arrive(
                    talk.scope(),
                    InboxStage.place(talk.line()),
                    InboxStage.fresh(),
                    InboxStage.with(talk.person()),
                    written));
  }

  /** A text as the gateway reports it now. */
  public Written written(String text) {
    return new Written(
        Some.providerId(), MessageContent.text(text), Optional.empty(), clock.instant());
  }

  public void pass(Duration time) {
    clock.advance(time);
  }
}

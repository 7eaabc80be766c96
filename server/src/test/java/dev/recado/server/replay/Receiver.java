package dev.recado.server.replay;

import dev.recado.application.access.AccessGate;
import dev.recado.application.connections.ApplyConnectionEvent;
import dev.recado.application.consent.HeedOptOut;
import dev.recado.application.contacts.LearnPerson;
import dev.recado.application.inbox.ApplyEvent;
import dev.recado.application.inbox.InFlight;
import dev.recado.application.inbox.LearnFromReceipt;
import dev.recado.application.inbox.OtherSide;
import dev.recado.application.inbox.ReceiveEvent;
import dev.recado.application.inbox.StoreEvent;
import dev.recado.application.inbox.SuspectGaps;
import dev.recado.application.inbox.TakeMessage;
import dev.recado.application.inbox.TakeNews;
import dev.recado.application.media.ExpectMedia;
import dev.recado.application.messaging.Acceptance;
import dev.recado.application.messaging.AutomaticReply;
import dev.recado.application.operations.Books;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Traces;
import dev.recado.evolution.webhook.EvolutionEventReader;
import dev.recado.testkit.Backend;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.access.InMemoryAccessTokens;
import dev.recado.testkit.operations.CountedRequests;
import dev.recado.testkit.operations.DigestSecrets;
import dev.recado.testkit.operations.ManualChanges;
import dev.recado.testkit.operations.RecordingCounters;
import dev.recado.testkit.operations.RecordingJournal;
import dev.recado.testkit.operations.SequentialIds;
import dev.recado.testkit.operations.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A unit of a tenant of its own, and everything behind its webhook. */
final class Receiver {
  static final Instant NOW = Instant.parse("2026-03-04T15:16:17Z");
  final Backend backend;
  final Line line;
  final RecordingCounters counters = new RecordingCounters();
  private final ReceiveEvent receive;
  private final Files files;

  Receiver(Backend backend) {
    this.backend = backend;
    this.line = new Given(backend).line();
    this.files = new Files(backend, counters);
    SettableClock clock = new SettableClock(NOW);
    Essentials essentials =
        new Essentials(
            backend.transactions(),
            clock,
            new SequentialIds(clock),
            new Books(new RecordingJournal(), backend.auditLog(), new CountedRequests()),
            new ManualChanges(),
            counters);
    AccessGate gate =
        new AccessGate(
            backend.credentials(),
            new InMemoryAccessTokens(),
            new DigestSecrets(),
            backend.webhookDirectory(),
            clock);
    this.receive =
        new ReceiveEvent(
            essentials,
            gate,
            new EvolutionEventReader(clock),
            new InFlight(counters),
            new StoreEvent(
                essentials, backend.rawEvents(), apply(essentials), files.inline(essentials)));
  }

  private ApplyEvent apply(Essentials essentials) {
    ApplyConnectionEvent connections =
        new ApplyConnectionEvent(
            essentials,
            backend.connections(),
            backend.retiredInstances(),
            backend.lanes(),
            backend.careBook());
    TakeMessage messages =
        new TakeMessage(
            essentials,
            backend.inbox(),
            new OtherSide(
                essentials, people(essentials), backend.contactMerges(), backend.contacts()),
            consent(essentials),
            new ExpectMedia(essentials, backend.mediaQueue()),
            Traces.NONE);
    return new ApplyEvent(
        essentials,
        connections,
        messages,
        new TakeNews(essentials, backend.inbox(), backend.responses(), lessons(essentials)),
        people(essentials),
        new SuspectGaps(essentials, backend.gapWatches(), backend.connections()));
  }

  private LearnFromReceipt lessons(Essentials essentials) {
    return new LearnFromReceipt(
        essentials, backend.knownMessages(), backend.contacts(), people(essentials));
  }

  private LearnPerson people(Essentials essentials) {
    return new LearnPerson(essentials, backend.contacts(), backend.aliases());
  }

  private HeedOptOut consent(Essentials essentials) {
    Acceptance acceptance =
        new Acceptance(
            essentials,
            backend.messages(),
            backend.lanes(),
            new DigestSecrets(),
            files.outgoing(essentials),
            Traces.NONE);
    AutomaticReply reply =
        new AutomaticReply(essentials, acceptance, backend.connections(), backend.conversations());
    return new HeedOptOut(
        essentials,
        backend.conversations(),
        backend.optOuts(),
        backend.optOutSettings(),
        reply,
        backend.flags());
  }

  void receive(Recorded... bodies) {
    receive(List.of(bodies));
  }

  void receive(List<Recorded> bodies) {
    bodies.forEach(body -> receive(body.body()));
  }

  void receive(String body) {
    String own = line.connection().phone().orElseThrow().digits();
    byte[] bytes =
        body.replace(Recorded.INSTANCE, line.connection().instance().value())
            .replace(Recorded.OWN_PHONE, own)
            .getBytes(StandardCharsets.UTF_8);
    ReceiveEvent.Answer answer =
        receive.receive("evolution", line.connection().secret().value(), bytes);
    if (answer == ReceiveEvent.Answer.UNKNOWN_INSTANCE) {
      throw new IllegalStateException("the unit's own webhook is not known");
    }
  }

  InboxState state() {
    return backend.transactions().within(line.scope(), () -> InboxState.of(backend, line));
  }
}

package dev.recado.application.inbox;

import dev.recado.application.Stage;
import dev.recado.application.access.AccessGate;
import dev.recado.application.connections.ApplyConnectionEvent;
import dev.recado.application.consent.HeedOptOut;
import dev.recado.application.contacts.LearnPerson;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.messaging.Acceptance;
import dev.recado.application.messaging.AutomaticReply;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.access.InMemoryAccessTokens;
import dev.recado.testkit.inbox.InboxTables.RawRow;
import dev.recado.testkit.inbox.ScriptedEvents;
import java.util.List;

/** The webhook and everything behind it. */
final class ReceivingStage {
  final Stage stage = new Stage();
  final InMemoryBackend backend = stage.backend;
  final ScriptedEvents events = new ScriptedEvents();
  final InFlight inFlight = new InFlight(stage.counters);
  final ApplyEvent apply =
      new ApplyEvent(
          stage.essentials,
          new ApplyConnectionEvent(
              stage.essentials,
              backend.connections(),
              backend.retiredInstances(),
              backend.lanes(),
              backend.careBook()),
          new TakeMessage(
              stage.essentials,
              backend.inbox(),
              new OtherSide(
                  stage.essentials, people(), backend.contactMerges(), backend.contacts()),
              consent(),
              stage.files.expect,
              stage.traces),
          new TakeNews(
              stage.essentials,
              backend.inbox(),
              backend.responses(),
              new LearnFromReceipt(
                  stage.essentials, backend.knownMessages(), backend.contacts(), people())),
          people(),
          new SuspectGaps(stage.essentials, backend.gapWatches(), backend.connections()));
  final StoreEvent store =
      new StoreEvent(stage.essentials, backend.rawEvents(), apply, stage.files.inline);
  final ReceiveEvent receive =
      new ReceiveEvent(
          stage.essentials,
          new AccessGate(
              backend.credentials(),
              new InMemoryAccessTokens(),
              stage.secrets,
              backend.webhookDirectory(),
              stage.clock),
          events,
          inFlight,
          store);

  private LearnPerson people() {
    return new LearnPerson(stage.essentials, backend.contacts(), backend.aliases());
  }

  private HeedOptOut consent() {
    Acceptance acceptance = stage.files.acceptance();
    AutomaticReply reply =
        new AutomaticReply(
            stage.essentials, acceptance, backend.connections(), backend.conversations());
    return new HeedOptOut(
        stage.essentials,
        backend.conversations(),
        backend.optOuts(),
        backend.optOutSettings(),
        reply);
  }

  /** The gateway reports events of the line's present instance. */
  ReceiveEvent.Answer reported(Line line, GatewayEvent... reported) {
    return answer(line, events.body(line.connection().instance(), reported));
  }

  ReceiveEvent.Answer answer(Line line, byte[] body) {
    return receive.receive("evolution", line.connection().secret().value(), body);
  }

  /** Every event that was stored, of all tenants. */
  List<RawEvent> kept() {
    return backend.inboxTables().rawEvents().everywhere().map(RawRow::value).toList();
  }

  List<Contact> contacts(Line line) {
    return stage.transactions.within(
        line.scope(), () -> backend.contacts().page(line.scope(), Page.Request.first(100)).items());
  }

  /** How many messages the line's unread conversations hold. */
  int unread(Line line) {
    return stage.transactions.within(
        line.scope(),
        () ->
            backend.allConversations(line.scope()).stream()
                .mapToInt(conversation -> conversation.unread())
                .sum());
  }
}

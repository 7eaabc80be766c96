package dev.recado.application.messaging;

import dev.recado.application.Stage;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.campaigns.PlainTemplates;
import dev.recado.testkit.connections.GatewayWorld.Sent;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The use cases of sending, with a worker that is driven by hand. */
final class SendingStage {
  final Stage stage = new Stage();
  final InMemoryBackend backend = stage.backend;
  final Acceptance acceptance = stage.files.acceptance();
  final SendMessage sendMessage =
      new SendMessage(
          stage.essentials,
          acceptance,
          backend.connections(),
          backend.contacts(),
          backend.conversations(),
          new PlainPhoneNumbers());
  final ReplyInConversation reply =
      new ReplyInConversation(
          stage.essentials, acceptance, backend.connections(), backend.conversations());
  final WorkLane workLane;
  final RunLanes runLanes;
  final SettleUncertain settle;
  final RequeueMessage requeue =
      new RequeueMessage(
          stage.essentials,
          backend.messages(),
          backend.lanes(),
          backend.conversations(),
          backend.contacts());
  final SettleByHand settleByHand =
      new SettleByHand(
          stage.essentials, backend.messages(), backend.settlements(), backend.lanes());
  final RequeueFailed requeueFailed =
      new RequeueFailed(stage.essentials, backend.outbox(), backend.lanes());
  final WhyWaiting why = new WhyWaiting(stage.essentials, backend.traffic());
  final AwaitDelivery await = new AwaitDelivery(stage.essentials, backend.messages(), why);

  private final Defect defect;

  SendingStage() {
    this(Defect.NONE);
  }

  SendingStage(Defect defect) {
    this.defect = defect;
    workLane = workLane(OutboundAllowlist.everybody());
    runLanes = runLanes(workLane);
    settle =
        new SettleUncertain(
            stage.essentials,
            new JobGate(),
            backend.settlements(),
            backend.ledger(),
            backend.lanes(),
            stage.gateway);
  }

  /** The worker of an installation in which only those may receive anything. */
  WorkLane workLane(OutboundAllowlist allowlist) {
    ProbeGateway probe =
        new ProbeGateway(stage.essentials, backend.lanes(), backend.connections(), stage.gateway);
    return new WorkLane(
        stage.essentials,
        backend.lanes(),
        stage.files.carrier(),
        next(allowlist),
        new ConcludeAttempt(
            stage.essentials, defect.ledger(backend.ledger()), backend.contacts(), probe),
        probe);
  }

  private NextMessage next(OutboundAllowlist allowlist) {
    return new NextMessage(
        stage.essentials,
        backend.lanes(),
        backend.ledger(),
        defect.traffic(backend.traffic()),
        new CampaignTurn(
            stage.essentials,
            backend.campaignQueue(),
            backend.conversations(),
            new PlainTemplates()),
        new NextMessage.Limits(allowlist, new Random(463)));
  }

  RunLanes runLanes(WorkLane work) {
    return new RunLanes(stage.essentials, new JobGate(), backend.lanes(), work, Runnable::run);
  }

  static SendMessage.Draft draft(PhoneNumber phone, String text) {
    return new SendMessage.Draft(
        Optional.empty(), "+" + phone.digits(), new MessageText(text), Optional.empty());
  }

  static SendMessage.Draft from(UnitId unit, SendMessage.Draft draft) {
    return new SendMessage.Draft(
        Optional.of(unit), draft.phone(), draft.asked(), draft.key(), draft.expiresAt());
  }

  static SendMessage.Draft under(String key, SendMessage.Draft draft) {
    return new SendMessage.Draft(
        draft.unit(),
        draft.phone(),
        draft.asked(),
        Optional.of(new IdempotencyKey(key)),
        draft.expiresAt());
  }

  MessageId accepted(TenantScope scope, SendMessage.Draft draft) {
    return ((Receipt.Accepted) sendMessage.send(scope, draft)).message();
  }

  /** A text accepted from the line's unit. */
  MessageId accepted(Line line, PhoneNumber phone, String text) {
    return accepted(line.scope(), from(line.home().unit().id(), draft(phone, text)));
  }

  /** A text accepted into a conversation, a second after whatever came before. */
  MessageId replied(Talk talk, String text) {
    stage.pass(Duration.ofSeconds(1));
    ReplyInConversation.Draft draft =
        new ReplyInConversation.Draft(talk.id(), new MessageText(text), Optional.empty());
    return ((Receipt.Accepted) reply.reply(talk.scope(), draft)).message();
  }

  /** A text to somebody new whose call ended in this trouble. */
  MessageId troubled(Line line, PhoneNumber phone, Trouble... troubles) {
    for (Trouble trouble : troubles) {
      stage.world.befall(line.connection().instance(), trouble);
    }
    MessageId message = accepted(line, phone, "Olá");
    work();
    return message;
  }

  int work() {
    return runLanes.once("worker", 10);
  }

  /** Time passes a second at a time, with a worker and a settler at work. */
  void run(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      stage.pass(Duration.ofSeconds(1));
      settle.once(10);
      work();
    }
  }

  Message now(Line line, MessageId message) {
    return stage.message(line, message);
  }

  Delivery delivery(Line line, MessageId message) {
    return now(line, message).delivery();
  }

  /** The texts that left, oldest first. */
  List<String> texts(Line line) {
    return stage.world.sent(line.connection().instance()).stream().map(Sent::text).toList();
  }
}

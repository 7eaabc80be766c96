package dev.recado.testkit;

import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.messaging.port.Messages.Draft;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.TrafficClass;
import dev.recado.testkit.Given.Talk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Builds messages of ours at every point of their way, through the ports. */
public final class GivenSending {
  private final Backend backend;

  public GivenSending(Backend backend) {
    this.backend = backend;
  }

  /** A message in its conversation and, once it was begun, its latest attempt. */
  public record Ours(Talk talk, MessageId id, AttemptId attempt) {}

  /** A direct text, accepted at {@link Some#NOW}. */
  public static Draft draft(Talk talk) {
    return draft(talk, SendKind.DIRECT, Some.NOW);
  }

  public static Draft draft(Talk talk, SendKind kind, Instant now) {
    return new Draft(
        new MessageId(Some.uuid()),
        talk.line().home().unit().id(),
        talk.line().id(),
        talk.id(),
        kind,
        new OutboundContent.Text(new MessageText("Olá " + Some.word())),
        Optional.empty(),
        "hash of the request",
        now);
  }

  /** A message that waits for its turn. */
  public MessageId queued(Talk talk) {
    return queued(talk, SendKind.DIRECT, Some.NOW);
  }

  public MessageId queued(Talk talk, SendKind kind, Instant now) {
    Draft draft = draft(talk, kind, now);
    backend
        .transactions()
        .run(talk.scope(), () -> backend.messages().acceptOnce(talk.scope(), draft));
    return draft.id();
  }

  /** A message whose first call to the gateway is being made, by a lane of token 1. */
  public Ours sending(Talk talk) {
    return begun(talk, queued(talk), 1, 1);
  }

  /** One more attempt of a queued message. */
  public Ours begun(Talk talk, MessageId message, int number, long token) {
    AttemptId attempt = new AttemptId(Some.uuid());
    backend
        .transactions()
        .run(
            talk.scope(),
            () ->
                backend
                    .ledger()
                    .begin(
                        talk.scope(),
                        List.of(
                            new Attempt(
                                attempt,
                                message,
                                number,
                                token,
                                TrafficClass.DIRECT_WARM,
                                Some.NOW,
                                Some.NOW))));
    return new Ours(talk, message, attempt);
  }

  /** Writes a verdict behind the latest attempt, a second after it was begun. */
  public Delivery conclude(Ours ours, Verdict verdict) {
    return backend
        .transactions()
        .within(
            ours.talk().scope(),
            () ->
                backend
                    .ledger()
                    .conclude(
                        ours.talk().scope(), ours.attempt(), verdict, Some.NOW.plusSeconds(1)));
  }

  public Ours sent(Talk talk, ProviderMessageId id) {
    Ours ours = sending(talk);
    conclude(ours, new Verdict.Sent(id));
    return ours;
  }

  public Ours failed(Talk talk) {
    Ours ours = sending(talk);
    conclude(ours, new Verdict.Failed("not_on_whatsapp", "no such number"));
    return ours;
  }

  /** A message that may have left, to be looked into five seconds later. */
  public Ours uncertain(Talk talk) {
    Ours ours = sending(talk);
    conclude(ours, new Verdict.Uncertain(Some.NOW.plusSeconds(6), "timed out"));
    return ours;
  }

  /** The message as it stands now. */
  public Message now(Talk talk, MessageId message) {
    return backend
        .transactions()
        .within(talk.scope(), () -> backend.messages().find(talk.scope(), message).orElseThrow());
  }

  public Message now(Ours ours) {
    return now(ours.talk(), ours.id());
  }
}

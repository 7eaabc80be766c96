package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Messages;
import dev.recado.application.messaging.port.Settlements;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.PersonalVerdict;

/** Settles an uncertain message by what a person says; the ledger keeps who said it. */
public final class SettleByHand {
  private final Essentials essentials;
  private final Messages messages;
  private final Settlements settlements;
  private final Lanes lanes;

  public SettleByHand(
      Essentials essentials, Messages messages, Settlements settlements, Lanes lanes) {
    this.essentials = essentials;
    this.messages = messages;
    this.settlements = settlements;
    this.lanes = lanes;
  }

  /**
   * @throws UnknownMessage when no such message is within reach
   * @throws NotUncertain when it is not uncertain
   */
  public Message settle(TenantScope scope, MessageId id, PersonalVerdict verdict) {
    scope.require(Permission.REQUEUE_MESSAGES);
    Message settled = essentials.transactions().within(scope, () -> within(scope, id, verdict));
    essentials.changes().announce(new Topic.OfMessage(id));
    essentials.changes().announce(new Topic.LaneDue());
    return settled;
  }

  private Message within(TenantScope scope, MessageId id, PersonalVerdict verdict) {
    Message message = messages.find(scope, id).orElseThrow(UnknownMessage::new);
    scope.require(Permission.REQUEUE_MESSAGES, message.unit());
    if (!settlements.settle(scope, id, verdict, reason(scope, verdict), essentials.now())) {
      throw new NotUncertain();
    }
    essentials.record(
        scope,
        Deed.of(Act.MESSAGE_SETTLED, Subject.of(id))
            .in(message.unit())
            .with("verdict", verdict.label()));
    // What waited behind it in its conversation may go on.
    lanes.wake(scope, message.connection(), essentials.now());
    return messages.find(scope, id).orElseThrow(UnknownMessage::new);
  }

  private static String reason(TenantScope scope, PersonalVerdict verdict) {
    String who = scope.member().map(member -> "member " + member).orElse("the API");
    return verdict.label() + ", says " + who;
  }
}

package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.EditHidden;
import dev.recado.application.inbox.GatewayEvent.MessageDeleted;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Wording;
import dev.recado.application.inbox.port.Responses;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.ProviderMessageId;
import java.util.Optional;

/** Takes in what becomes of messages: receipts, readings, edits, deletions, reactions, votes. */
public final class TakeNews {
  private final Essentials essentials;
  private final Inbox inbox;
  private final Responses responses;
  private final LearnFromReceipt lessons;

  public TakeNews(
      Essentials essentials, Inbox inbox, Responses responses, LearnFromReceipt lessons) {
    this.essentials = essentials;
    this.inbox = inbox;
    this.responses = responses;
    this.lessons = lessons;
  }

  void receipt(
      TenantScope scope, Inbox.Place place, ReceiptArrived arrived, Optional<PhoneNumber> own) {
    lessons.learn(scope, place.connection(), arrived, own);
    inbox.receipt(scope, place, arrived.message(), arrived.receipt());
  }

  void refusedAsStranger(TenantScope scope, Inbox.Place place, ProviderMessageId message) {
    inbox.refusedAsStranger(scope, place, message);
  }

  void readByUs(TenantScope scope, Inbox.Place place, ProviderMessageId message) {
    inbox.readByUs(scope, place, message);
  }

  Handled edited(TenantScope scope, Inbox.Place place, MessageEdited edit) {
    Inbox.Target target = new Inbox.Target(edit.message(), edit.claim());
    return changed(inbox.edit(scope, place, target, Wording.of(edit.text(), edit.at())));
  }

  Handled hidden(TenantScope scope, Inbox.Place place, EditHidden edit) {
    Inbox.Target target = new Inbox.Target(edit.message(), edit.claim());
    return changed(inbox.edit(scope, place, target, Wording.hidden(edit.at())));
  }

  Handled deleted(TenantScope scope, Inbox.Place place, MessageDeleted deletion) {
    Inbox.Target target = new Inbox.Target(deletion.message(), deletion.claim());
    return changed(inbox.delete(scope, place, target));
  }

  Handled responded(TenantScope scope, Inbox.Place place, MessageResponded response) {
    responses.add(scope, place, response);
    return Handled.applied();
  }

  private Handled changed(Inbox.Change change) {
    return switch (change) {
      case APPLIED, PARKED -> Handled.applied();
      case REFUSED -> {
        essentials.counters().add(Counted.CHANGE_REFUSED);
        yield Handled.ignored("change of somebody else's message");
      }
    };
  }
}

package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Permission;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.message.Sender;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/** Accepts a message to a phone number for delivery. The gateway is called later, from the lane. */
public final class SendMessage {
  private final Essentials essentials;
  private final Acceptance acceptance;
  private final Connections connections;
  private final Contacts contacts;
  private final Conversations conversations;
  private final PhoneNumbers phoneNumbers;
  private final UnitChoice units;

  public SendMessage(
      Essentials essentials,
      Acceptance acceptance,
      Connections connections,
      Contacts contacts,
      Conversations conversations,
      PhoneNumbers phoneNumbers) {
    this.essentials = essentials;
    this.acceptance = acceptance;
    this.connections = connections;
    this.contacts = contacts;
    this.conversations = conversations;
    this.phoneNumbers = phoneNumbers;
    this.units = new UnitChoice(connections);
  }

  /**
   * @param unit who sends; without it the member's unit, or the only connected one within reach
   * @param phone as typed
   * @param key the caller's name for this send: a repeat under it sends nothing again
   * @param expiresAt when it is too late to send; empty for the usual time
   */
  public record Draft(
      Optional<UnitId> unit,
      String phone,
      Asked asked,
      Optional<IdempotencyKey> key,
      Optional<Instant> expiresAt) {
    /** A text that expires at the usual time. */
    public Draft(
        Optional<UnitId> unit, String phone, MessageText text, Optional<IdempotencyKey> key) {
      this(unit, phone, new Asked.Text(text), key, Optional.empty());
    }
  }

  /**
   * @throws NoUnitContext when no unit is named and none can be told
   * @throws NotConnected when the unit's number is not connected
   * @throws KeyReused when the key was used for another request
   * @throws dev.recado.domain.refusal.InvalidValue when no such number can exist, or when the time
   *     it expires at cannot be used
   * @throws dev.recado.application.media.UnknownMedia when the unit has no such file
   * @throws dev.recado.application.media.MediaRefused when a file is not taken, or cannot be shown
   *     as what was asked for
   */
  public Receipt send(TenantScope scope, Draft draft) {
    scope.require(Permission.SEND_MESSAGES);
    draft.unit().ifPresent(unit -> scope.require(Permission.SEND_MESSAGES, unit));
    PhoneNumber phone = phoneNumbers.parse(draft.phone());
    Asked asked =
        acceptance.prepared(scope, () -> units.of(scope, draft.unit()), draft.asked(), draft.key());
    Receipt receipt =
        essentials.transactions().within(scope, () -> accept(scope, draft, asked, phone));
    return acceptance.announced(receipt);
  }

  private Receipt accept(TenantScope scope, Draft draft, Asked asked, PhoneNumber phone) {
    UnitId unit = units.of(scope, draft.unit());
    Acceptance.Request request =
        new Acceptance.Request(
            unit, phone.canonical(), asked, draft.key(), Sender.AGENT, draft.expiresAt());
    return acceptance.accept(scope, request, () -> route(scope, unit, phone));
  }

  private Acceptance.Route route(TenantScope scope, UnitId unit, PhoneNumber phone) {
    Connection connection =
        connections
            .ofUnit(scope, unit)
            .filter(Connection::connected)
            .orElseThrow(NotConnected::new);
    ContactId fresh = new ContactId(essentials.ids().next());
    ContactId contact = contacts.resolve(scope, Person.of(phone), fresh, essentials.now());
    Conversation conversation =
        conversations.openWith(scope, unit, contact, Jid.of(phone), opening());
    return new Acceptance.Route(connection, conversation, SendKind.DIRECT);
  }

  private Conversations.Opening opening() {
    return new Conversations.Opening(new ConversationId(essentials.ids().next()), essentials.now());
  }
}

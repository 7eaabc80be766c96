package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.Optional;

/** What the contracts of the inbox do and look at again and again. */
public interface InboxStage extends BackendContract {
  static Written written(String text, Instant at) {
    return new Written(Some.providerId(), MessageContent.text(text), Optional.empty(), at);
  }

  static Chat with(Person person) {
    return new Chat.Direct(person);
  }

  static Inbox.Place place(Line line) {
    return new Inbox.Place(line.home().unit().id(), line.id(), Some.NOW);
  }

  static Inbox.Fresh fresh() {
    return new Inbox.Fresh(
        new MessageId(Some.uuid()), new ConversationId(Some.uuid()), new ContactId(Some.uuid()));
  }

  default Stored arrive(Line line, Chat chat, Written message) {
    return within(
        line.scope(),
        () -> backend().inbox().arrive(line.scope(), place(line), fresh(), chat, message));
  }

  /** The person of the talk writes something. */
  default Stored.New arrive(Talk talk, Instant at) {
    Stored stored = arrive(talk.line(), with(talk.person()), written("Oi " + Some.word(), at));
    return (Stored.New) stored;
  }

  default Stored echo(Line line, Chat chat, Written message, Optional<Receipt> receipt) {
    Inbox.Echo echo = new Inbox.Echo(chat, message, receipt, Origin.OTHER_CLIENT);
    return within(
        line.scope(), () -> backend().inbox().echo(line.scope(), place(line), fresh(), echo));
  }

  default void receipt(Line line, ProviderMessageId message, Receipt receipt) {
    run(line.scope(), () -> backend().inbox().receipt(line.scope(), place(line), message, receipt));
  }

  default Message message(Line line, MessageId message) {
    return within(
        line.scope(), () -> backend().messages().find(line.scope(), message).orElseThrow());
  }

  default Optional<Conversation> conversation(TenantScope scope, ConversationId id) {
    return within(scope, () -> backend().conversations().find(scope, id));
  }

  default int unread(Talk talk) {
    return conversation(talk.scope(), talk.id()).orElseThrow().unread();
  }
}

package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Responses;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Response;
import dev.recado.testkit.inbox.InboxTables.ResponseKey;
import dev.recado.testkit.inbox.InboxTables.ResponseRow;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reactions and votes in memory. */
public final class InMemoryResponses implements Responses {
  private final InboxTables tables;
  private final MessageTables messages;
  private final Parties parties;

  public InMemoryResponses(InboxTables tables, MessageTables messages, Parties parties) {
    this.tables = tables;
    this.messages = messages;
    this.parties = parties;
  }

  @Override
  public void add(TenantScope scope, Place place, MessageResponded said) {
    Optional<Person> responder = said.responder();
    ResponseKey key =
        new ResponseKey(
            scope.tenant(),
            place.connection(),
            said.about(),
            said.kind(),
            said.chat().party().group(),
            responder.map(Person::key).orElse("us"));
    Optional<Jid> by = responder.map(Person::replyTo);
    ResponseRow row =
        new ResponseRow(
            key,
            said.chat().party(),
            new Response(said.kind(), by, said.choices(), said.at()),
            Optional.of(place.now()));
    Optional<ResponseRow> before = tables.responses().find(scope, key);
    if (before.isEmpty()) {
      tables.responses().insert(scope, key, row);
    } else if (Response.LATEST.compare(before.get().value(), row.value()) < 0) {
      tables.responses().replace(scope, key, row);
    }
  }

  @Override
  public Map<MessageId, List<Response>> of(TenantScope scope, List<MessageId> ids) {
    Map<MessageId, List<Response>> all = new LinkedHashMap<>();
    for (MessageId id : ids) {
      messages
          .messages()
          .find(scope, id)
          .map(MessageRow::value)
          .map(message -> of(scope, message))
          .filter(responses -> !responses.isEmpty())
          .ifPresent(responses -> all.put(id, responses));
    }
    return all;
  }

  private List<Response> of(TenantScope scope, Message message) {
    var where = parties.of(scope, message);
    List<Response> all =
        tables
            .responses()
            .all(scope)
            .filter(row -> row.key().connection().equals(message.connection()))
            .filter(row -> Optional.of(row.key().about()).equals(message.externalId()))
            .filter(row -> !where.contradicts(row.chat()))
            .map(ResponseRow::value)
            .toList();
    return Response.standing(where.group().isEmpty(), all);
  }
}

package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.inbox.port.Inbox.Echo;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.persistence.messaging.Attempts;
import dev.recado.persistence.messaging.ProviderIds;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import java.util.Optional;

/**
 * Recognises our own message in an echo: one that is being sent or may have been sent, from the
 * same number to the same person with the same words, the oldest of them.
 */
final class Recognition {
  /** Clocks may differ a little, but no echo is of a message that was written long after it. */
  private static final String CANDIDATES =
      """
      select m.id
      from messages m
        join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
      where m.tenant_id = :tenant and m.connection_id = :connection
        and m.status in ('sending', 'uncertain') and m.external_id is null
        and m.type = :type and m.content is not distinct from :text
        and m.created_at <= cast(:at as timestamptz) + interval '1 hour'
        and (c.group_jid = :group
          or m.contact_id in (
            select a.contact_id from contact_addresses a
            where a.tenant_id = :tenant and a.address in (:address1, :address2)))
      order by m.created_at, m.id
      """;

  private final TenantSql sql;
  private final ProviderIds ids;
  private final Attempts attempts;
  private final Lanes lanes;
  private final Contacts contacts;

  Recognition(TenantSql sql, Lanes lanes, Contacts contacts) {
    this.sql = sql;
    this.ids = new ProviderIds(sql);
    this.attempts = new Attempts(sql);
    this.lanes = lanes;
    this.contacts = contacts;
  }

  /** Empty when it is none of ours, as far as can be told now. */
  Optional<Stored> recognise(TenantScope scope, Place place, Echo echo) {
    List<MessageId> candidates = candidates(scope, place, echo);
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    ProviderIds.Key key = ids.lock(scope, place.connection(), echo.message().id(), place.now());
    if (key.message().isPresent()) {
      return Optional.of(new Stored.Repeated());
    }
    return candidates.stream()
        .flatMap(candidate -> nameless(scope, candidate).stream())
        .findFirst()
        .map(ours -> recognised(scope, place, echo, key, ours));
  }

  /** A message of ours without an id, locked. */
  private record Nameless(MessageId id, boolean uncertain) {}

  private Stored recognised(
      TenantScope scope, Place place, Echo echo, ProviderIds.Key key, Nameless ours) {
    int rank = echo.receipt().map(Receipt::rank).orElse(0);
    ids.give(scope, key, ours.id(), rank, place.now());
    if (ours.uncertain()) {
      attempts.found(scope, ours.id(), key.id(), place.now());
      // What waited behind it in its conversation may go on.
      lanes.wake(scope, place.connection(), place.now());
    }
    Parties.of(echo.chat())
        .person()
        .ifPresent(person -> contacts.enrich(scope, person, place.now()));
    return new Stored.Recognised(ours.id());
  }

  private List<MessageId> candidates(TenantScope scope, Place place, Echo echo) {
    Parties parties = Parties.of(echo.chat());
    return sql.list(
        scope,
        CANDIDATES,
        values ->
            values
                .bind("connection", place.connection().value())
                .bind("type", echo.message().content().type().label())
                .bind("text", echo.message().content().text())
                .bind("at", echo.message().at())
                .bind("group", parties.group().map(Object::toString))
                .bind("address1", parties.firstAddress())
                .bind("address2", parties.secondAddress()),
        (row, context) -> new MessageId(Columns.uuid(row, "id")));
  }

  /** Somebody may have settled it since it was found. */
  private Optional<Nameless> nameless(TenantScope scope, MessageId message) {
    String lock =
        """
        select status = 'uncertain' as uncertain from messages
        where tenant_id = :tenant and id = :message and external_id is null
          and status in ('sending', 'uncertain')
        for update
        """;
    return sql.find(
        scope,
        lock,
        values -> values.bind("message", message.value()),
        (row, context) -> new Nameless(message, row.getBoolean("uncertain")));
  }
}

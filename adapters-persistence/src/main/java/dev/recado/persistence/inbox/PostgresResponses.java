package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Responses;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Response;
import dev.recado.persistence.messaging.MessageParties;
import dev.recado.persistence.messaging.PartyColumn;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reactions and votes, beside the ids of the messages they are about. */
public final class PostgresResponses implements Responses {
  private final TenantSql sql;
  private final MessageParties parties;

  public PostgresResponses(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    parties = new MessageParties(sql);
  }

  @Override
  public void add(TenantScope scope, Place place, MessageResponded said) {
    String add =
        """
        insert into message_responses as known (tenant_id, connection_id, external_id, kind,
          group_jid, responder, responder_jid, chat, choices, said_at, parked_at)
        values (:tenant, :connection, :about, :kind, :group, :responder, :jid, :chat, :choices, :at,
          :now)
        on conflict (tenant_id, connection_id, external_id, kind, group_jid, responder) do update
          set responder_jid = excluded.responder_jid, chat = excluded.chat,
            choices = excluded.choices, said_at = excluded.said_at,
            parked_at = excluded.parked_at
          where (known.said_at, array_to_string(known.choices, E'\\n') collate "C")
            < (excluded.said_at, array_to_string(excluded.choices, E'\\n') collate "C")
        """;
    sql.update(
        scope,
        add,
        values ->
            values
                .bind("connection", place.connection().value())
                .bind("about", said.about().value())
                .bind("kind", said.kind().label())
                .bind("group", said.chat().party().group().map(Jid::toString).orElse(""))
                .bind("responder", said.responder().map(Person::key).orElse("us"))
                .bind("jid", said.responder().map(Person::replyTo).map(Jid::toString))
                .bind("chat", PartyColumn.write(said.chat().party()))
                .bind("choices", said.choices().toArray(String[]::new))
                .bind("at", said.at().truncatedTo(ChronoUnit.MICROS))
                .bind("now", place.now()));
  }

  private record Said(MessageId message, Party chat, Response response) {}

  @Override
  public Map<MessageId, List<Response>> of(TenantScope scope, List<MessageId> messages) {
    Map<MessageId, List<Said>> said =
        said(scope, messages).stream().collect(Collectors.groupingBy(Said::message));
    Map<MessageId, List<Response>> standing = new LinkedHashMap<>();
    for (var found : parties.of(scope, List.copyOf(said.keySet()))) {
      List<Response> here =
          said.get(found.id()).stream()
              .filter(each -> !found.chat().contradicts(each.chat()))
              .map(Said::response)
              .toList();
      List<Response> left = Response.standing(found.chat().group().isEmpty(), here);
      if (!left.isEmpty()) {
        standing.put(found.id(), left);
      }
    }
    return standing;
  }

  private List<Said> said(TenantScope scope, List<MessageId> messages) {
    String select =
        """
        select m.id, r.kind, r.responder_jid, r.chat, r.choices, r.said_at
        from messages m
          join message_responses r on r.tenant_id = m.tenant_id
            and r.connection_id = m.connection_id and r.external_id = m.external_id
        where m.tenant_id = :tenant and m.id = any(:messages)
        """;
    return sql.list(
        scope,
        select,
        values -> values.bind("messages", Columns.uuids(messages, MessageId::value)),
        (row, context) -> said(row));
  }

  private static Said said(ResultSet row) throws SQLException {
    String[] choices = (String[]) row.getArray("choices").getArray();
    Response response =
        new Response(
            Response.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            Columns.optionalText(row, "responder_jid").flatMap(Jid::parse),
            Arrays.asList(choices),
            Columns.instant(row, "said_at"));
    Party chat = PartyColumn.read(row, "chat").orElse(Party.SOMEBODY);
    return new Said(new MessageId(Columns.uuid(row, "id")), chat, response);
  }
}

package dev.recado.persistence.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Between whom messages were exchanged, as far as it is known now. */
public final class MessageParties {
  private static final String SELECT =
      """
      select m.id, m.direction, c.group_jid, m.author_jid, array(
          select a.address from contact_addresses a
          where a.tenant_id = :tenant and a.contact_id = c.contact_id) as addresses
      from messages m
        join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
      where m.tenant_id = :tenant
      """;
  private final TenantSql sql;

  public MessageParties(TenantSql sql) {
    this.sql = sql;
  }

  /**
   * A message and its chat.
   *
   * @param author who of a group wrote it
   */
  public record Found(MessageId id, Direction direction, Party chat, Optional<Party> author) {
    public boolean fits(Claim claim) {
      return claim.admits(direction, chat, author);
    }

    boolean fits(Claim.Target target) {
      return target.admits(direction, chat, author);
    }

    /** Whether it cannot be what was written there. */
    public boolean isElsewhere(Party where, Optional<Party> by) {
      return chat.contradicts(where)
          || by.filter(other -> author.filter(other::contradicts).isPresent()).isPresent();
    }
  }

  /** With every address of whoever these addresses lead to. */
  public Party known(TenantScope scope, Party party) {
    if (party.addresses().isEmpty()) {
      return party;
    }
    String select =
        """
        select other.address
        from contact_addresses named
          join contact_addresses other on other.tenant_id = named.tenant_id
            and other.contact_id = named.contact_id
        where named.tenant_id = :tenant and named.address = any(:addresses)
        """;
    List<Address> others =
        sql.list(
            scope,
            select,
            values -> values.bind("addresses", PartyColumn.write(party)),
            (row, context) -> new Address(row.getString("address")));
    return Party.of(Stream.concat(party.addresses().stream(), others.stream()).toList());
  }

  /** All that came under an id, whoever sent it. */
  public List<Found> named(TenantScope scope, ConnectionId connection, ProviderMessageId id) {
    return sql.list(
        scope,
        SELECT + " and m.connection_id = :connection and m.external_id = :external order by m.id",
        values -> values.bind("connection", connection.value()).bind("external", id.value()),
        (row, context) -> found(row));
  }

  public List<Found> of(TenantScope scope, List<MessageId> messages) {
    return sql.list(
        scope,
        SELECT + " and m.id = any(:messages)",
        values -> values.bind("messages", Columns.uuids(messages, MessageId::value)),
        (row, context) -> found(row));
  }

  private static Found found(ResultSet row) throws SQLException {
    Optional<Jid> group = Columns.optionalText(row, "group_jid").flatMap(Jid::parse);
    Party chat = group.map(Party::of).orElse(PartyColumn.addresses(row, "addresses"));
    return new Found(
        new MessageId(Columns.uuid(row, "id")),
        Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
        chat,
        Columns.optionalText(row, "author_jid").flatMap(Jid::parse).map(Party::of));
  }
}

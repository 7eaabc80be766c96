package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.Colleague;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.port.ConversationList;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The conversations of the tenants as people look at them. */
public final class PostgresConversationList implements ConversationList {
  private static final String LISTED =
      """
      select c.*, p.name as contact_name, p.phone as contact_phone, u.name as assignee_name
      from conversations c
        left join contacts p on p.tenant_id = c.tenant_id and p.id = c.contact_id
        left join users u on u.tenant_id = c.tenant_id and u.id = c.assigned_to
      where c.tenant_id = :tenant
      """;

  private final TenantSql sql;

  public PostgresConversationList(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public Page<ListedConversation> page(TenantScope scope, Wanted wanted, Page.Request request) {
    if (wanted.unit().filter(named -> !scope.reaches(named)).isPresent()) {
      return new Page<>(List.of(), Optional.empty());
    }
    WantedSql conditions = WantedSql.of(scope, wanted);
    List<ListedConversation> rows =
        sql.list(
            scope,
            select(conditions),
            values -> {
              values.bindMap(conditions.values());
              KeysetPage.bind(values, request);
            },
            (row, context) -> listed(row));
    return KeysetPage.of(rows, request, last -> cursor(last.conversation()));
  }

  static String select(WantedSql conditions) {
    return LISTED
        + """
          and (c.last_message_at, c.id) < (coalesce(cast(:after_at as timestamptz), 'infinity'),
            coalesce(cast(:after_id as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
        """
        + conditions.text()
        + " order by c.last_message_at desc, c.id desc limit :rows";
  }

  private static Cursor cursor(Conversation last) {
    return new Cursor(last.lastMessageAt(), last.id().value());
  }

  @Override
  public Optional<ListedConversation> find(TenantScope scope, ConversationId conversation) {
    Optional<UnitId> bound = scope.boundTo();
    return sql.find(
        scope,
        LISTED + " and c.id = :id" + (bound.isPresent() ? " and c.unit_id = :unit" : ""),
        values -> {
          values.bind("id", conversation.value());
          bound.ifPresent(unit -> values.bind("unit", unit.value()));
        },
        (row, context) -> listed(row));
  }

  private static ListedConversation listed(ResultSet row) throws SQLException {
    Conversation conversation = ConversationRow.read(row);
    Optional<Name> assignee = Columns.optionalText(row, "assignee_name").map(Name::new);
    return new ListedConversation(
        conversation,
        Columns.optionalText(row, "contact_name"),
        Columns.optionalText(row, "contact_phone").map(PhoneNumber::new),
        assignee.map(name -> new Colleague(conversation.assignee().orElseThrow(), name)));
  }
}

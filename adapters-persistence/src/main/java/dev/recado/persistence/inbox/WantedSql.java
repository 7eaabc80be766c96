package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.domain.member.MemberId;
import dev.recado.persistence.contacts.SearchWordsSql;
import java.util.HashMap;
import java.util.Map;

/**
 * The conditions on conversations {@code c} that somebody wants to see. Each is written only where
 * it is asked for, so that the planner finds the index made for it.
 */
record WantedSql(String text, Map<String, Object> values) {
  static WantedSql of(TenantScope scope, Wanted wanted) {
    StringBuilder text = new StringBuilder();
    Map<String, Object> values = new HashMap<>();
    wanted
        .unit()
        .or(scope::boundTo)
        .ifPresent(unit -> add(text, " and c.unit_id = :unit", values, "unit", unit.value()));
    text.append(
        switch (wanted.holder()) {
          case Holder.Anybody anybody -> "";
          case Holder.Nobody nobody -> " and c.assigned_to is null";
          case Holder.Only(MemberId member) -> {
            values.put("holder", member.value());
            yield " and c.assigned_to = :holder";
          }
        });
    wanted.open().ifPresent(open -> text.append(open ? OPEN : CLOSED));
    text.append(wanted.unreadOnly() ? " and c.unread_count > 0" : "");
    wanted
        .contact()
        .ifPresent(
            contact ->
                add(text, " and c.contact_id = :contact", values, "contact", contact.value()));
    text.append(SearchWordsSql.and("c.contact_id", wanted.search(), values));
    return new WantedSql(text.toString(), values);
  }

  private static final String OPEN = " and c.status = 'open'";
  private static final String CLOSED = " and c.status = 'closed'";

  private static void add(
      StringBuilder text, String condition, Map<String, Object> values, String name, Object value) {
    text.append(condition);
    values.put(name, value);
  }
}

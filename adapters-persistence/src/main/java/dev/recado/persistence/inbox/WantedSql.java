package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.domain.member.MemberId;
import java.util.HashMap;
import java.util.List;
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
    words(text, values, wanted.search().words());
    phones(text, values, wanted.search().phones());
    return new WantedSql(text.toString(), values);
  }

  private static final String OPEN = " and c.status = 'open'";
  private static final String CLOSED = " and c.status = 'closed'";

  private static void words(StringBuilder text, Map<String, Object> values, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String begun =
          " and c.contact_id in (select w.contact_id from contact_words w"
              + " where w.tenant_id = :tenant and "
              + begins("w.word", "word" + i)
              + ")";
      add(text, begun, values, "word" + i, words.get(i));
    }
  }

  private static void phones(StringBuilder text, Map<String, Object> values, List<String> phones) {
    if (phones.isEmpty()) {
      return;
    }
    StringBuilder any = new StringBuilder();
    for (int i = 0; i < phones.size(); i++) {
      String begun = (i == 0 ? "" : " or ") + begins("h.phone", "phone" + i);
      add(any, begun, values, "phone" + i, phones.get(i));
    }
    text.append(" and c.contact_id in (select h.id from contacts h where h.tenant_id = :tenant")
        .append(" and (")
        .append(any)
        .append("))");
  }

  /** As a range of the index, up to the last character there is. */
  private static String begins(String column, String value) {
    return "(%1$s ~>=~ :%2$s and %1$s ~<~ (:%2$s || chr(1114111)))".formatted(column, value);
  }

  private static void add(
      StringBuilder text, String condition, Map<String, Object> values, String name, Object value) {
    text.append(condition);
    values.put(name, value);
  }
}

package dev.recado.persistence.operations;

import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog.Entry;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Actor;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Difference;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.JsonFields;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An entry of the audit log as a row. */
final class AuditRow {
  private static final String CHANGES = "changes";

  private AuditRow() {}

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        Columns.uuid(row, "id"),
        Columns.instant(row, "done_at"),
        Columns.optionalUuid(row, "tenant_id").map(TenantId::new),
        Actor.valueOf(row.getString("actor").toUpperCase(Locale.ROOT)),
        Columns.optionalUuid(row, "member_id").map(MemberId::new),
        deed(row),
        Columns.optionalText(row, "request"));
  }

  private static Deed deed(ResultSet row) throws SQLException {
    Subject.Kind kind = Subject.Kind.valueOf(row.getString("subject").toUpperCase(Locale.ROOT));
    return new Deed(
        Act.of(row.getString("act")),
        new Subject(kind, row.getString("subject_id")),
        Columns.optionalUuid(row, "unit_id").map(UnitId::new),
        differences(row.getString(CHANGES)),
        Columns.optionalText(row, "reason"));
  }

  private static List<Difference> differences(String json) {
    return JsonFields.objects(JsonFields.parse("{\"changes\":" + json + "}"), CHANGES).stream()
        .map(
            one ->
                new Difference(
                    one.getString("field"),
                    JsonFields.text(one, "before"),
                    JsonFields.text(one, "after")))
        .toList();
  }

  static String json(List<Difference> differences) {
    List<JsonObject> told =
        differences.stream()
            .map(
                one ->
                    new JsonFields()
                        .add("field", Optional.of(one.field()))
                        .add("before", one.before())
                        .add("after", one.after())
                        .object())
            .toList();
    return new JsonFields().addAll(CHANGES, told).object().get(CHANGES).toString();
  }

  static Page.Cursor cursor(Entry entry) {
    return new Page.Cursor(entry.at(), entry.id());
  }
}

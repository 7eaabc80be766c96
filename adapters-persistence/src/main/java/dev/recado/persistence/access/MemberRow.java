package dev.recado.persistence.access;

import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A member as the table and all functions about members give him. */
final class MemberRow {
  /** All columns but the digest of the password, which stays where it is. */
  static final String COLUMNS = "tenant_id, id, unit_id, name, email, role, active, created_at";

  private MemberRow() {}

  static Member read(ResultSet row) throws SQLException {
    return new Member(
        new MemberId(Columns.uuid(row, "id")),
        new TenantId(Columns.uuid(row, "tenant_id")),
        Columns.optionalUuid(row, "unit_id").map(UnitId::new),
        new Name(row.getString("name")),
        new EmailAddress(row.getString("email")),
        Role.of(row.getString("role")),
        row.getBoolean("active"),
        Columns.instant(row, "created_at"));
  }
}

package dev.recado.persistence.access;

import static dev.recado.persistence.sql.SqlFailures.unlessTaken;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.Members;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.CrossTenantSql;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The members of the tenants. */
public final class PostgresMembers implements Members {
  private static final String EMAIL = "users_email_key";
  private final TenantSql sql;
  private final CrossTenantSql all;

  public PostgresMembers(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void add(TenantScope scope, Member member, String passwordHash) {
    TenantSql.requireOwn(scope, member.tenant());
    String insert =
        """
        insert into users (tenant_id, id, unit_id, name, email, password_hash, role, active,
          created_at, updated_at)
        values (:tenant, :id, :unit, :name, :email, :hash, :role, :active,
          :created_at, :created_at)
        """;
    unlessTaken(
        EMAIL,
        NameTaken::email,
        () ->
            sql.updateOne(
                scope,
                insert,
                values ->
                    bind(values, member)
                        .bind("hash", passwordHash)
                        .bind("created_at", member.createdAt())));
  }

  @Override
  public void update(TenantScope scope, Member member) {
    TenantSql.requireOwn(scope, member.tenant());
    String update =
        """
        update users
        set unit_id = :unit, name = :name, email = :email, role = :role, active = :active
        where tenant_id = :tenant and id = :id
        """;
    unlessTaken(
        EMAIL,
        NameTaken::email,
        () -> sql.updateOne(scope, update, values -> bind(values, member)));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Member member) {
    return statement
        .bind("id", member.id().value())
        .bind("unit", member.unit().map(UnitId::value))
        .bind("name", member.name().value())
        .bind("email", member.email().value())
        .bind("role", member.role().label())
        .bind("active", member.active());
  }

  @Override
  public void changePassword(TenantScope scope, MemberId member, String passwordHash) {
    sql.updateOne(
        scope,
        "update users set password_hash = :hash where tenant_id = :tenant and id = :id",
        values -> values.bind("hash", passwordHash).bind("id", member.value()));
  }

  @Override
  public Optional<Member> find(TenantScope scope, MemberId member) {
    return sql.find(
        scope,
        "select " + MemberRow.COLUMNS + " from users where tenant_id = :tenant and id = :id",
        values -> values.bind("id", member.value()),
        (row, context) -> MemberRow.read(row));
  }

  @Override
  public List<Member> all(TenantScope scope) {
    return sql.list(
        scope,
        "select "
            + MemberRow.COLUMNS
            + " from users where tenant_id = :tenant order by created_at desc, id desc",
        values -> {},
        (row, context) -> MemberRow.read(row));
  }

  @Override
  public List<Member> everywhere() {
    return all.list(
        "select * from all_users() order by created_at desc, id desc",
        values -> {},
        (row, context) -> MemberRow.read(row));
  }
}

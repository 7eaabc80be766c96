package dev.recado.persistence.access;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.port.MemberPreferences;
import dev.recado.domain.member.Language;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Theme;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How members like to read, in their own rows. */
public final class PostgresMemberPreferences implements MemberPreferences {
  private final TenantSql sql;

  public PostgresMemberPreferences(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public Preferences of(TenantScope scope, MemberId member) {
    return sql.find(
            scope,
            "select language, time_zone, theme from users where tenant_id = :tenant and id = :id",
            values -> values.bind("id", member.value()),
            (row, context) -> read(row))
        .orElse(Preferences.NONE);
  }

  private static Preferences read(ResultSet row) throws SQLException {
    return new Preferences(
        Optional.ofNullable(row.getString("language")).flatMap(Language::of),
        Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of),
        Optional.ofNullable(row.getString("theme")).flatMap(Theme::of));
  }

  @Override
  public void keep(TenantScope scope, MemberId member, Preferences preferences) {
    String keep =
        """
        update users set language = :language, time_zone = :zone, theme = :theme
        where tenant_id = :tenant and id = :id
        """;
    sql.updateOne(
        scope,
        keep,
        values ->
            values
                .bind("id", member.value())
                .bind("language", preferences.language().map(Language::code))
                .bind("zone", preferences.zone().map(ZoneId::getId))
                .bind("theme", preferences.theme().map(Theme::label)));
  }
}

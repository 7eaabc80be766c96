package dev.recado.persistence.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOutSettings;
import dev.recado.domain.consent.OptOutRules;
import dev.recado.domain.consent.OptOutWords;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.MessageText;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.TenantSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The words and answers of the tenants. */
public final class PostgresOptOutSettings implements OptOutSettings {
  private final TenantSql sql;

  public PostgresOptOutSettings(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public OptOutRules rules(TenantScope scope) {
    return sql.find(
            scope,
            "select * from opt_out_settings where tenant_id = :tenant",
            values -> {},
            (row, context) -> read(row))
        .orElseGet(OptOutRules::usual);
  }

  private static OptOutRules read(ResultSet row) throws SQLException {
    return new OptOutRules(
        new OptOutWords(words(row, "stop_words"), words(row, "resume_words")),
        Columns.optionalText(row, "confirmation").map(MessageText::new),
        Columns.optionalText(row, "resumption").map(MessageText::new));
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  @Override
  public void change(TenantScope scope, OptOutRules rules, Instant now) {
    String change =
        """
        insert into opt_out_settings as known (tenant_id, stop_words, resume_words, confirmation,
          resumption, updated_at, updated_by)
        values (:tenant, :stop, :resume, :confirmation, :resumption, :now,
          (select u.id from users u where u.tenant_id = :tenant and u.id = :by))
        on conflict (tenant_id) do update set stop_words = excluded.stop_words,
          resume_words = excluded.resume_words, confirmation = excluded.confirmation,
          resumption = excluded.resumption, updated_at = excluded.updated_at,
          updated_by = excluded.updated_by
        """;
    sql.updateOne(
        scope,
        change,
        values ->
            values
                .bindArray("stop", String.class, rules.words().stop())
                .bindArray("resume", String.class, rules.words().resume())
                .bind("confirmation", rules.confirmation().map(MessageText::value))
                .bind("resumption", rules.resumption().map(MessageText::value))
                .bind("now", now)
                .bind("by", scope.member().map(MemberId::value)));
  }
}

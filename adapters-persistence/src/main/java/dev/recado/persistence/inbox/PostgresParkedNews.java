package dev.recado.persistence.inbox;

import dev.recado.application.inbox.port.ParkedNews;
import dev.recado.persistence.CrossTenantSql;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** What came before its message. */
public final class PostgresParkedNews implements ParkedNews {
  private final CrossTenantSql all;

  public PostgresParkedNews(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public Forgotten forget(Instant before, int most) {
    return all.find(
            "select messages, responses from forget_parked(:before, :most)",
            values -> values.bind("before", before).bind("most", most),
            (row, context) -> new Forgotten(row.getInt("messages"), row.getInt("responses")))
        .orElse(new Forgotten(0, 0));
  }
}

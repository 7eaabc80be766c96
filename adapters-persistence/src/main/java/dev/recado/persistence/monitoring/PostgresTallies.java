package dev.recado.persistence.monitoring;

import dev.recado.application.monitoring.port.Tallies;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.CrossTenantSql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Counts of all nodes in one table, a row per minute, kind and tenant. */
public final class PostgresTallies implements Tallies {
  private final CrossTenantSql all;

  public PostgresTallies(Jdbi jdbi) {
    all = new CrossTenantSql(jdbi);
  }

  @Override
  public void add(List<Tally> tallies) {
    if (tallies.isEmpty()) {
      return;
    }
    all.find(
        """
        select add_tallies(cast(:minutes as timestamptz[]), :kinds, :tenants, :counts) as added
        """,
        values ->
            values
                .bindArray("minutes", String.class, column(tallies, PostgresTallies::minute))
                .bindArray("kinds", String.class, column(tallies, tally -> tally.counted().label()))
                .bindArray("tenants", UUID.class, column(tallies, PostgresTallies::tenant))
                .bindArray("counts", Long.class, column(tallies, Tally::count)),
        (row, context) -> row.getInt("added"));
  }

  private static Object[] column(List<Tally> tallies, Function<Tally, Object> value) {
    return tallies.stream().map(value).toArray();
  }

  private static Object minute(Tally tally) {
    return tally.minute().atOffset(ZoneOffset.UTC).toString();
  }

  private static Object tenant(Tally tally) {
    return tally.tenant().map(TenantId::value).orElse(null);
  }

  @Override
  public int forget(Instant before) {
    return all.find(
            "select forget_tallies(:before) as forgotten",
            values -> values.bind("before", before),
            (row, context) -> row.getInt("forgotten"))
        .orElse(0);
  }
}

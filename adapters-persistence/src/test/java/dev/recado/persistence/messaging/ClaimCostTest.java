package dev.recado.persistence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.persistence.database.TestDatabase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What a claim of lanes costs follows what is due, not how many connections there are. */
class ClaimCostTest {
  private static final Pattern ROWS = Pattern.compile("\"Actual Rows\": ([0-9.]+)");
  private static final Pattern HIT = Pattern.compile("\"Shared Hit Blocks\": (\\d+)");
  private static final Pattern READ = Pattern.compile("\"Shared Read Blocks\": (\\d+)");

  private final TestDatabase database = TestDatabase.another();

  /** Pages of the database that were touched, and lanes that were had for it. */
  private record Cost(long pages, int lanes) {
    Cost and(Cost other) {
      return new Cost(pages + other.pages, lanes + other.lanes);
    }

    double perLane() {
      return (double) pages / lanes;
    }
  }

  /** So many connections of ten tenants; of every hundred one is due, the others later or never. */
  private void connections(int total) {
    database
        .ownerSql()
        .useHandle(
            owner -> {
              owner.execute(
                  """
                  insert into tenants (id, name, slug)
                  select gen_random_uuid(), 'T', 't' || n from generate_series(1, 10) n
                  on conflict do nothing
                  """);
              owner.execute(
                  """
                  insert into units (tenant_id, id, name, slug)
                  select (select id from tenants where slug = 't' || (1 + n % 10)),
                    gen_random_uuid(), 'U', 'u' || n
                  from generate_series((select count(*) from units) + 1, ?) n
                  """,
                  total);
              owner.execute(
                  """
                  insert into unit_whatsapp_connections
                    (tenant_id, id, unit_id, instance_id, webhook_secret)
                  select u.tenant_id, gen_random_uuid(), u.id, u.id::text, u.id::text
                  from units u
                  where not exists (select from unit_whatsapp_connections w where w.unit_id = u.id)
                  """);
              owner.execute(
                  """
                  insert into lanes (tenant_id, connection_id)
                  select tenant_id, id from unit_whatsapp_connections on conflict do nothing
                  """);
              owner.execute(
                  """
                  update lanes l
                  set lease_owner = null, lease_until = null, next_due = case n % 100
                    when 0 then now() - n * interval '1 millisecond'
                    else case n % 2 when 0 then now() + interval '1 day' end end
                  from (select w.id, row_number() over (order by w.id) as n
                    from unit_whatsapp_connections w) w
                  where w.id = l.connection_id
                  """);
              owner.execute("vacuum (full, analyze) lanes");
              owner.execute("analyze tenants, units, unit_whatsapp_connections");
            });
  }

  private static Cost claim(Handle app) {
    String plan =
        app.createQuery(
                """
                explain (analyze, buffers, format json)
                select * from claim_lanes(now(), 'w', interval '1 minute', 8)
                """)
            .mapTo(String.class)
            .one();
    return new Cost(first(HIT, plan) + first(READ, plan), Math.toIntExact(first(ROWS, plan)));
  }

  private static long first(Pattern figure, String plan) {
    Matcher matcher = figure.matcher(plan);
    assertThat(matcher.find()).as(plan).isTrue();
    return (long) Double.parseDouble(matcher.group(1));
  }

  /** Until nothing is due; what a session reads once, of the catalogue, is read before. */
  private Cost drained() {
    return database
        .appSql()
        .withHandle(
            app -> {
              app.execute("select * from claim_lanes('-infinity', 'w', interval '1 minute', 8)");
              Cost all = new Cost(0, 0);
              Cost claimed = claim(app);
              while (claimed.lanes() > 0) {
                all = all.and(claimed);
                claimed = claim(app);
              }
              return all;
            });
  }

  @Test
  void ten_thousand_connections_with_one_percent_due_cost_no_more_per_lane_than_a_hundred() {
    connections(100);
    Cost few = drained();
    connections(10_000);
    Cost many = drained();

    assertThat(few.lanes()).isEqualTo(1);
    assertThat(many.lanes()).isEqualTo(100);
    assertThat(many.perLane()).isLessThan(1.5 * few.perLane());
  }
}

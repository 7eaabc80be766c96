package dev.recado.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.persistence.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class RolesTest {
  private final Jdbi app = TestDatabase.shared().appSql();
  private final Jdbi owner = TestDatabase.shared().ownerSql();

  @Test
  void neither_role_can_do_more_than_its_work() {
    assertThat(powerful(app)).isFalse();
    assertThat(powerful(owner)).isFalse();
  }

  @Test
  void the_app_role_cannot_become_the_owner() {
    assertThatThrownBy(() -> app.useHandle(handle -> handle.execute("set role recado")))
        .hasMessageContaining("permission denied to set role");
  }

  @Test
  void the_app_role_cannot_tear_a_wall_down() {
    assertThatThrownBy(
            () -> app.useHandle(h -> h.execute("alter table messages disable row level security")))
        .hasMessageContaining("must be owner");
    assertThatThrownBy(
            () -> app.useHandle(h -> h.execute("create table public.own (tenant_id uuid)")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void partitions_are_reached_through_their_parents_only() {
    assertThatThrownBy(() -> app.useHandle(h -> h.execute("select * from raw_events_default")))
        .hasMessageContaining("permission denied");
  }

  @Test
  void tests_run_in_an_odd_time_zone_on_purpose() {
    assertThat(one(app, "show timezone", String.class)).isEqualTo("Asia/Kathmandu");
  }

  private static boolean powerful(Jdbi role) {
    return one(
        role,
        """
        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        from pg_roles where rolname = current_user
        """,
        Boolean.class);
  }

  private static <T> T one(Jdbi role, String query, Class<T> type) {
    return role.withHandle(handle -> handle.createQuery(query).mapTo(type).one());
  }
}

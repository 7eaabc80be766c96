package dev.recado.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.database.TestTenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whatever a statement forgot to say. */
class RowSecurityTest {
  private final TestTenant ours = TestTenant.fresh();
  private final TestTenant theirs = TestTenant.fresh();

  @Test
  void a_tenant_sees_its_own_rows_without_any_predicate() {
    assertThat(ours.count("tenants")).isEqualTo(1);
    assertThat(ours.count("units")).isEqualTo(1);
    assertThat(ours.count("unit_whatsapp_connections")).isEqualTo(1);
  }

  @Test
  void naming_another_tenants_row_finds_changes_and_deletes_nothing() {
    assertThat(ours.execute("update units set name = 'taken' where id = ?", theirs.unit()))
        .isZero();
    contact(theirs);
    assertThat(ours.execute("delete from contacts where tenant_id = ?", theirs.id())).isZero();
    assertThat(theirs.count("units where name = 'U'")).isEqualTo(1);
    assertThat(theirs.count("contacts")).isEqualTo(1);
  }

  @Test
  void a_row_cannot_be_written_for_another_tenant_nor_moved_there() {
    String insert = "insert into contacts (tenant_id, id) values (?, ?)";
    assertThatThrownBy(() -> ours.execute(insert, theirs.id(), UUID.randomUUID()))
        .hasMessageContaining("row-level security");
    contact(ours);
    assertThatThrownBy(() -> ours.execute("update contacts set tenant_id = ?", theirs.id()))
        .hasMessageContaining("row-level security");
  }

  @Test
  void a_row_cannot_point_at_another_tenants_row() {
    String insert =
        """
        insert into conversations (tenant_id, unit_id, group_jid, reply_jid, last_message_at)
        values (?, ?, 'g@g.us', 'g@g.us', now())
        """;
    assertThatThrownBy(() -> ours.execute(insert, ours.id(), theirs.unit()))
        .hasMessageContaining("foreign key");
  }

  @Test
  void without_a_tenant_nothing_is_visible_and_nothing_can_be_written() {
    TestDatabase.shared()
        .appSql()
        .useHandle(
            app -> {
              assertThat(TestTenant.number(app, "select count(*) from tenants")).isZero();
              assertThat(TestTenant.number(app, "select count(*) from messages")).isZero();
              assertThatThrownBy(
                      () -> app.execute("insert into contacts (tenant_id) values (?)", ours.id()))
                  .hasMessageContaining("row-level security");
            });
  }

  @Test
  void after_the_transaction_its_connection_has_forgotten_the_tenant() {
    TestDatabase.shared()
        .appSql()
        .useHandle(
            app -> {
              app.useTransaction(
                  inside -> {
                    inside.execute(
                        "select set_config('app.tenant_id', ?, true)", ours.id().toString());
                    assertThat(TestTenant.number(inside, "select count(*) from units")).isOne();
                  });
              assertThat(TestTenant.number(app, "select count(*) from units")).isZero();
            });
  }

  private static void contact(TestTenant tenant) {
    tenant.execute("insert into contacts (tenant_id) values (?)", tenant.id());
  }
}

package dev.recado.persistence.walls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.persistence.database.TestDatabase;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The fifth wall stands around every table, and the test that says so can fail. */
class WalledTablesTest {
  private static final String CURRENT =
      "(tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)";

  private static final String UNWALLED =
      """
      select c.relname
      from pg_class c
        join pg_attribute a on a.attrelid = c.oid
          and a.attname = case c.relname when 'tenants' then 'id' else 'tenant_id' end
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and c.relforcerowsecurity
          and exists (
            select from pg_policies p
            where p.tablename = c.relname and p.policyname = 'tenant' and p.cmd = 'ALL'
              and p.permissive = 'PERMISSIVE' and p.roles = '{recado_app}'
              and p.qual = replace(:current, 'tenant_id =', a.attname || ' =')
              and p.with_check = p.qual)
          and exists (
            select from pg_policies p
            where p.tablename = c.relname and p.policyname = 'owner' and p.cmd = 'ALL'
              and p.permissive = 'PERMISSIVE' and p.roles = '{recado}'
              and p.qual = 'true' and p.with_check = 'true')
          and (select count(*) = 2 from pg_policies p where p.tablename = c.relname))
      """;

  @Test
  void every_table_and_partition_of_a_tenant_stands_behind_both_policies() {
    TestDatabase.shared().ownerSql().useHandle(owner -> assertThat(unwalled(owner)).isEmpty());
  }

  @Test
  void partitions_of_this_month_and_the_next_are_among_them() {
    assertThat(walled()).filteredOn(name -> name.matches("raw_events_\\d{4}_\\d\\d")).hasSize(2);
    assertThat(walled()).filteredOn(name -> name.matches("message_attempts_.*")).hasSize(3);
  }

  @Test
  void the_test_would_notice_a_table_without_a_wall() {
    noticed("create table forgotten (tenant_id uuid)", "forgotten");
  }

  @Test
  void the_test_would_notice_that_the_owner_is_not_held() {
    noticed("alter table contacts no force row level security", "contacts");
  }

  @Test
  void the_test_would_notice_a_policy_that_opens_too_much() {
    noticed("create policy more on contacts to recado_app using (true)", "contacts");
  }

  @Test
  void the_test_would_notice_that_tenants_themselves_are_open() {
    noticed("drop policy tenant on tenants", "tenants");
  }

  private static void noticed(String damage, String table) {
    TestDatabase.shared()
        .ownerSql()
        .useHandle(
            owner -> {
              owner.begin();
              owner.execute(damage);
              assertThat(unwalled(owner)).containsExactly(table);
              owner.rollback();
            });
  }

  private static List<String> unwalled(Handle owner) {
    return owner.createQuery(UNWALLED).bind("current", CURRENT).mapTo(String.class).list();
  }

  private static List<String> walled() {
    String query = "select distinct tablename from pg_policies";
    return TestDatabase.shared()
        .ownerSql()
        .withHandle(owner -> owner.createQuery(query).mapTo(String.class).list());
  }
}

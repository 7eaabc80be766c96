package dev.recado.persistence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.database.TestTenant;
import dev.recado.persistence.sql.KeysetPage;
import dev.recado.persistence.sql.TenantSql;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How lists of a large inbox are found, behind row security. */
class ListPlansTest {
  private static final TestTenant TENANT = TestTenant.fresh();
  private static final TenantScope SCOPE = TestScopes.of(new TenantId(TENANT.id()));
  private static final Holder ANYBODY = new Holder.Anybody();

  /** Most are closed, read and looked after by nobody, as in an inbox of some years. */
  @BeforeAll
  static void an_old_inbox() {
    TENANT.execute(
        """
        insert into contacts (tenant_id, id, saved_name, phone)
        select ?::uuid, gen_random_uuid(), 'Pessoa ' || to_hex(n * 7919), (5511900000000 + n)::text
        from generate_series(1, 20000) n
        """,
        TENANT.id());
    TENANT.execute(
        """
        insert into conversations (tenant_id, unit_id, contact_id, status, unread_count, reply_jid,
          last_message_at)
        select c.tenant_id, ?::uuid, c.id,
          case when right(c.phone, 2) = '07' then 'open' else 'closed' end,
          case when right(c.phone, 3) = '007' then 1 else 0 end,
          c.phone || '@s.whatsapp.net', now() - right(c.phone, 5)::int * interval '1 minute'
        from contacts c where c.tenant_id = ?::uuid
        """,
        TENANT.unit(),
        TENANT.id());
    TestDatabase.shared()
        .ownerSql()
        .useHandle(owner -> owner.execute("analyze conversations, contacts, contact_words"));
  }

  private static Wanted wanted(
      Holder holder, Optional<Boolean> open, boolean unread, SearchWords search) {
    return new Wanted(Optional.empty(), holder, open, unread, Optional.empty(), search);
  }

  private static String plan(Wanted wanted) {
    PostgresBackend backend = PostgresBackend.shared();
    WantedSql conditions = WantedSql.of(SCOPE, wanted);
    return backend
        .transactions()
        .within(
            SCOPE,
            () ->
                String.join(
                    "\n",
                    new TenantSql(backend.jdbi())
                        .list(
                            SCOPE,
                            "explain " + PostgresConversationList.select(conditions),
                            values -> {
                              values.bindMap(conditions.values());
                              KeysetPage.bind(values, Page.Request.first(30));
                            },
                            (row, context) -> row.getString(1))));
  }

  @Test
  void each_choice_has_an_index_in_the_order_of_the_list() {
    assertThat(plan(wanted(ANYBODY, Optional.of(true), false, SearchWords.NONE)))
        .contains("conversations_open_latest")
        .doesNotContain("Sort");
    assertThat(plan(wanted(ANYBODY, Optional.empty(), true, SearchWords.NONE)))
        .contains("conversations_unread_latest")
        .doesNotContain("Sort");
    Holder somebody = new Holder.Only(new MemberId(UUID.randomUUID()));
    assertThat(plan(wanted(somebody, Optional.empty(), false, SearchWords.NONE)))
        .contains("conversations_assigned")
        .doesNotContain("Seq Scan on conversations");
    assertThat(plan(wanted(ANYBODY, Optional.empty(), false, SearchWords.NONE)))
        .contains("conversations_latest_of_tenant")
        .doesNotContain("Sort");
  }

  @Test
  void words_and_numbers_are_looked_up_as_ranges() {
    assertThat(plan(wanted(ANYBODY, Optional.empty(), false, SearchWords.of("3aef1"))))
        .contains("contact_words_prefix");
    assertThat(plan(wanted(ANYBODY, Optional.empty(), false, SearchWords.of("11 90001-234"))))
        .contains("contacts_phone_prefix");
  }
}

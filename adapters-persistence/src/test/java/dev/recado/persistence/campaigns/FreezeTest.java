package dev.recado.persistence.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.contact.ContactId;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Tags, opt-outs and flags decide who is in an audience at the moment it is fixed. */
class FreezeTest {
  private static final int PEOPLE = 20_000;
  private final PostgresBackend backend = PostgresBackend.shared();
  private final Given given = new Given(backend);
  private final GivenCampaigns campaigns = new GivenCampaigns(backend);
  private final Jdbi owner = TestDatabase.shared().ownerSql();
  private final Line line = given.line();
  private final TenantScope scope = line.scope();
  private final UUID tenant = line.home().tenant().id().value();

  private Campaign draft(String... tags) {
    CampaignPlan plan = GivenCampaigns.plan();
    return campaigns.draft(
        line.home(),
        new CampaignPlan(
            plan.name(),
            plan.content(),
            List.of(),
            List.of(tags),
            Optional.empty(),
            plan.canary()));
  }

  private Tally frozen(Campaign campaign) {
    backend
        .transactions()
        .run(
            scope,
            () ->
                backend
                    .recipients()
                    .freeze(scope, campaign.id(), line.connection().phone(), Some.NOW));
    return campaigns.now(scope, campaign.id()).tally();
  }

  private ContactId person(String... tags) {
    ContactId contact = given.contact(line.home(), Some.person());
    for (String tag : tags) {
      sql(
          "insert into contact_tags (tenant_id, contact_id, tag) values (?, ?, ?)",
          tenant,
          contact.value(),
          tag);
    }
    return contact;
  }

  private void sql(String statement, Object... arguments) {
    owner.useHandle(handle -> handle.execute(statement, arguments));
  }

  private void optOut(ContactId contact, String undone) {
    sql(
        """
        insert into opt_outs
          (tenant_id, contact_id, source, opted_out_at, undone_at, undone_source)
        values (?, ?, 'member', now(), cast(? as timestamptz),
          case when cast(? as text) is null then null else 'member' end)
        """,
        tenant,
        contact.value(),
        undone,
        undone);
  }

  private List<String> reasons(Campaign campaign) {
    String query =
        """
        select coalesce(reason, status) from campaign_recipients
        where tenant_id = ? and campaign_id = ? order by position
        """;
    return owner.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind(0, tenant)
                .bind(1, campaign.id().value())
                .mapTo(String.class)
                .list());
  }

  @Test
  void who_carries_any_of_the_tags_joins_once_behind_those_who_are_there() {
    ContactId listed = person("vip", "novo");
    person("vip", "novo");
    person("novo");
    person("outro");
    Campaign campaign = draft("vip", "novo");
    campaigns.join(scope, campaign.id(), List.of(GivenCampaigns.entry(listed)));
    assertThat(frozen(campaign).pending()).isEqualTo(3);
    assertThat(campaigns.recipients(scope, campaign.id()).getFirst().contact()).contains(listed);
  }

  @Test
  void who_opted_out_or_is_flagged_is_skipped_whether_listed_or_tagged() {
    ContactId stopped = person("vip");
    ContactId back = person("vip");
    ContactId absent = person("vip");
    optOut(stopped, null);
    optOut(back, "2026-01-01");
    sql(
        "update contacts set not_on_whatsapp_until = ? where id = ?",
        Some.NOW.plusSeconds(1).atOffset(java.time.ZoneOffset.UTC),
        absent.value());
    Campaign tagged = draft("vip");
    assertThat(frozen(tagged)).isEqualTo(new Tally(1, 0, 0, 0, 0, 0, 0, 0, 2, 0));
    assertThat(reasons(tagged))
        .containsExactlyInAnyOrder("opted_out", "pending", "not_on_whatsapp");
    Campaign listed = draft();
    campaigns.join(
        scope,
        listed.id(),
        List.of(
            GivenCampaigns.entry(stopped),
            GivenCampaigns.entry(back),
            GivenCampaigns.entry(absent)));
    frozen(listed);
    assertThat(reasons(listed)).containsExactly("opted_out", "pending", "not_on_whatsapp");
  }

  @Test
  void the_tags_of_another_tenant_are_other_tags() {
    Line other = given.line();
    ContactId theirs = given.contact(other.home(), Some.person());
    sql(
        "insert into contact_tags (tenant_id, contact_id, tag) values (?, ?, 'vip')",
        other.home().tenant().id().value(),
        theirs.value());
    assertThat(frozen(draft("vip"))).isEqualTo(Tally.NONE);
  }

  @Test
  void a_large_audience_is_fixed_by_one_statement_with_ids_in_the_order_of_time() {
    owner.useTransaction(
        handle -> {
          handle.execute(
              """
              insert into contacts (tenant_id, id, phone)
              select ?, gen_random_uuid(), '5511' || (900000000 + n) from generate_series(1, ?) n
              """,
              tenant,
              PEOPLE);
          handle.execute(
              "insert into contact_tags select tenant_id, id, 'all' from contacts"
                  + " where tenant_id = ?",
              tenant);
        });
    Campaign campaign = draft("all");
    assertThat(frozen(campaign).pending()).isEqualTo(PEOPLE);
    String inOrder =
        """
        select bool_and(substr(id::text, 15, 1) = '7' and substr(id::text, 20, 1) in ('8', '9', 'a', 'b')
          and later) from (
          select id, id > lag(id, 1, '00000000-0000-0000-0000-000000000000')
            over (order by position) as later
          from campaign_recipients where tenant_id = ? and campaign_id = ?) r
        """;
    assertThat(
            owner.<Boolean, RuntimeException>withHandle(
                handle ->
                    handle
                        .createQuery(inOrder)
                        .bind(0, tenant)
                        .bind(1, campaign.id().value())
                        .mapTo(Boolean.class)
                        .one()))
        .isTrue();
  }
}

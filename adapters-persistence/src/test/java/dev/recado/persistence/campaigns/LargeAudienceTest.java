package dev.recado.persistence.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.campaigns.AudienceEntry;
import dev.recado.application.campaigns.UploadAudience;
import dev.recado.application.campaigns.UploadReport;
import dev.recado.application.campaigns.port.Census.Need;
import dev.recado.application.campaigns.port.Census.Question;
import dev.recado.application.campaigns.port.Census.Result;
import dev.recado.application.operations.Books;
import dev.recado.application.operations.Essentials;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.PeopleTable;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.persistence.PostgresBackend;
import dev.recado.persistence.database.TestTenant;
import dev.recado.testkit.Some;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import dev.recado.testkit.operations.CountedRequests;
import dev.recado.testkit.operations.ManualChanges;
import dev.recado.testkit.operations.RecordingCounters;
import dev.recado.testkit.operations.RecordingJournal;
import dev.recado.testkit.operations.SequentialIds;
import dev.recado.testkit.operations.SettableClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an audience of many thousands leaves in the tables, and what it holds on the way. */
class LargeAudienceTest {
  private static final int LINES = 100_000;
  private static final int BATCH = 1000;

  private final PostgresBackend backend = PostgresBackend.shared();
  private final TestTenant tenant = TestTenant.fresh();
  private final TenantScope scope = TestScopes.of(new TenantId(tenant.id()));
  private final CampaignId campaign = new CampaignId(UUID.randomUUID());
  private final SettableClock clock = new SettableClock();
  private final Essentials essentials =
      new Essentials(
          backend.transactions(),
          clock,
          new SequentialIds(clock),
          new Books(new RecordingJournal(), backend.auditLog(), new CountedRequests()),
          new ManualChanges(),
          new RecordingCounters());
  private final UploadAudience upload =
      new UploadAudience(
          essentials,
          backend.campaigns(),
          backend.uploads(),
          new AudienceEntry(essentials, backend.phoneBook(), backend.recipients()),
          new PlainPhoneNumbers());

  LargeAudienceTest() {
    tenant.execute(
        "insert into campaigns (tenant_id, id, unit_id, name, content) values (?, ?, ?, 'N', 'x')",
        tenant.id(),
        campaign.value(),
        tenant.unit());
  }

  @Test
  void a_hundred_thousand_lines_pass_through_a_thousand_at_a_time() {
    Generated file = new Generated();
    UploadReport report = upload.upload(scope, campaign, file, ColumnMapping.Choice.GUESS);
    assertThat(file.checks).isEqualTo(LINES / BATCH);
    assertThat(report).isEqualTo(new UploadReport(LINES, LINES - 200, 100, 100, report.problems()));
    assertThat(report.problems()).hasSize(100);
    assertThat(tenant.count("campaign_recipients")).isEqualTo(LINES - 100);
    assertThat(tenant.count("contacts")).isEqualTo(LINES - 200);
    assertThat(counter("total")).isEqualTo(LINES - 100);
    assertThat(counter("skipped")).isEqualTo(100);
    censusAgrees();
  }

  private void censusAgrees() {
    tenant.execute(
        """
        insert into opt_outs (tenant_id, contact_id, source, opted_out_at)
        select tenant_id, contact_id, 'api', now() from campaign_recipients
        where tenant_id = ? and contact_id is not null order by position limit 300
        """,
        tenant.id());
    tenant.execute(
        """
        update contacts set not_on_whatsapp_until = ?::timestamptz
        where tenant_id = ? and id in (
          select contact_id from campaign_recipients
          where tenant_id = ? and contact_id is not null order by position desc limit 500)
        """,
        Some.NOW.plusSeconds(1).toString(),
        tenant.id(),
        tenant.id());
    Question question =
        new Question(
            campaign,
            new UnitId(tenant.unit()),
            List.of(),
            1,
            List.of(new Need(0, "nome")),
            Optional.empty(),
            Some.NOW);
    Result people =
        backend.transactions().within(scope, () -> backend.census().count(scope, question));
    assertThat(people.out())
        .isEqualTo(
            Map.of(
                RefusalReason.INVALID_PHONE, 100,
                RefusalReason.OPTED_OUT, 300,
                RefusalReason.NOT_ON_WHATSAPP, 500));
    assertThat(people.in()).isEqualTo(LINES - 200 - 800);
  }

  private int counter(String name) {
    String query = "select " + name + " from campaigns where id = '" + campaign + "'";
    return tenant.sql(handle -> TestTenant.number(handle, query));
  }

  /** Every thousandth line is of nobody, and every thousandth of somebody who was there before. */
  private final class Generated implements PeopleTable {
    private int given;
    private int checks;

    @Override
    public Layout layout() {
      return new Layout("UTF-8", ',', List.of("telefone", "nome"));
    }

    @Override
    public Optional<Line> next() {
      if (given == LINES) {
        return Optional.empty();
      }
      if (given % BATCH == 0) {
        checks++;
        assertThat(tenant.count("campaign_recipients"))
            .as("what was given before is stored, but for the duplicates")
            .isEqualTo(given - given / BATCH);
      }
      given++;
      return Optional.of(new Line(given + 1L, List.of(phone(), "Pessoa " + given)));
    }

    private String phone() {
      int place = given % BATCH;
      int person = place == 1 ? given + 1 : given;
      return place == 0 ? "nobody" : "55119" + (60_000_000 + person);
    }
  }
}

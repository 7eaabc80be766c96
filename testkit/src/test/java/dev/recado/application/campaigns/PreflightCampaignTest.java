package dev.recado.application.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TestScopes;
import dev.recado.application.campaigns.PreflightCampaign.Report;
import dev.recado.application.campaigns.TextPreviews.Preview;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CampaignRisk.Level;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreflightCampaignTest {
  private final AudienceStage stage = new AudienceStage();
  private final Line line = stage.stage.line();
  private final Home home = line.home();

  PreflightCampaignTest() {
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.paceSettings().change(line.scope(), line.id(), Pace.usual(), Some.NOW));
  }

  private CampaignId campaign(String content, String... variants) {
    return stage.audience.draft(home, List.of("vip"), content, variants);
  }

  private void people(CampaignId campaign, int count, Map<String, String> variables) {
    for (int each = 0; each < count; each++) {
      stage.audience.recipient(home, campaign, Some.person(), Optional.of("P" + each), variables);
    }
  }

  private Report preflight(CampaignId campaign) {
    return stage.preflight.preflight(line.scope(), campaign, Optional.empty());
  }

  private void goAtTheUsualPace() {
    stage.stage.transactions.run(
        line.scope(),
        () ->
            stage
                .backend
                .paceSettings()
                .change(line.scope(), line.id(), Pace.usual(), stage.stage.clock.instant()));
  }

  private List<String> blocking(CampaignId campaign) {
    return preflight(campaign).blocking().stream().map(Finding::code).toList();
  }

  private List<String> warnings(CampaignId campaign) {
    return preflight(campaign).warnings().stream().map(Finding::code).toList();
  }

  private void require(CampaignId campaign) {
    stage.stage.transactions.run(
        line.scope(),
        () ->
            stage.checks.require(
                line.scope(),
                stage.backend.campaigns().find(line.scope(), campaign).orElseThrow(),
                stage.stage.clock.instant()));
  }

  @Test
  void who_is_in_and_who_is_out_and_why() {
    CampaignId campaign = campaign("Olá {{name}}, {{saldo}}");
    people(campaign, 2, Map.of("saldo", "10"));
    people(campaign, 1, Map.of());
    stage.audience.impossible(home, campaign, "12");
    Person own = Person.of(line.connection().phone().orElseThrow());
    stage.audience.recipient(home, campaign, own, Optional.of("Eu"), Map.of("saldo", "1"));
    Report report = preflight(campaign);
    assertThat(report.people().in()).isEqualTo(2);
    assertThat(report.people().out())
        .isEqualTo(
            Map.of(
                RefusalReason.INVALID_PHONE, 1,
                RefusalReason.OWN_NUMBER, 1,
                RefusalReason.MISSING_VARIABLE, 1));
    assertThat(report.examples()).hasSize(3);
    assertThat(report.blocking()).isEmpty();
    assertThatCode(() -> require(campaign)).doesNotThrowAnyException();
  }

  @Test
  void contacts_with_a_tag_would_join() {
    CampaignId campaign = campaign("Olá");
    var contact = stage.stage.given.contact(home, Some.person());
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.contactTags().add(line.scope(), contact, new Tag("vip"), Some.NOW));
    assertThat(preflight(campaign).people().joining()).isEqualTo(1);
    assertThat(blocking(campaign)).isEmpty();
  }

  @Test
  void the_first_three_people_of_each_wording_show_what_they_would_read() {
    CampaignId campaign = campaign("Olá {{name}}!", "Oi {{name|você}}");
    people(campaign, 8, Map.of());
    assertThat(preflight(campaign).previews())
        .extracting(Preview::text)
        .containsExactly("Olá P0!", "Olá P2!", "Olá P4!", "Oi P1", "Oi P3", "Oi P5");
  }

  @Test
  void an_empty_campaign_cannot_start() {
    CampaignId campaign = campaign("Olá {{name}}");
    assertThat(blocking(campaign)).containsExactly("empty_audience");
    assertThatThrownBy(() -> require(campaign))
        .isInstanceOfSatisfying(
            CannotStart.class, no -> assertThat(no.code()).isEqualTo("empty_audience"));
    stage.audience.impossible(home, campaign, "12");
    assertThat(blocking(campaign)).containsExactly("empty_audience");
  }

  @Test
  void a_variable_that_nobody_has_stops_the_campaign() {
    CampaignId campaign = campaign("Olá {{name}} {{saldo}}", "{{outro|x}}");
    people(campaign, 3, Map.of("Saldo", "10"));
    assertThat(blocking(campaign)).containsExactly("unknown_variable");
    assertThat(preflight(campaign).unknownVariables()).containsExactly("saldo");
    assertThatThrownBy(() -> require(campaign))
        .isInstanceOfSatisfying(CannotStart.class, no -> assertThat(no.detail()).contains("saldo"));
  }

  @Test
  void the_forecast_follows_the_pace_of_the_connection() {
    goAtTheUsualPace();
    CampaignId campaign = campaign("Olá");
    people(campaign, 150, Map.of());
    Report report = preflight(campaign);
    assertThat(report.forecast().orElseThrow().days()).isGreaterThan(1);
    assertThat(report.forecast().orElseThrow().mostPerDay()).isLessThanOrEqualTo(100);
    assertThat(warnings(campaign)).contains("takes_days", "many_cold").doesNotContain("paused");
    assertThat(report.risk().level()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void people_who_wrote_lately_are_no_risk() {
    CampaignId campaign = campaign("Olá");
    for (int each = 0; each < 3; each++) {
      Talk talk = stage.stage.given.talk(line);
      stage.stage.writes(talk);
      stage.audience.recipient(home, campaign, talk.person(), "x");
    }
    Report report = preflight(campaign);
    assertThat(report.people().warm()).isEqualTo(3);
    assertThat(report.risk().level()).isEqualTo(Level.LOW);
    assertThat(warnings(campaign)).isEmpty();
  }

  @Test
  void a_unit_without_a_connection_is_told() {
    Home bare = stage.stage.given.branch(home);
    CampaignId campaign = stage.audience.draft(bare, List.of(), "Olá");
    Report report = preflight(campaign);
    assertThat(report.forecast()).isEmpty();
    assertThat(report.warnings()).extracting(Finding::code).containsExactly("not_connected");
  }

  @Test
  void a_campaign_that_ends_before_anything_can_leave_is_told() {
    goAtTheUsualPace();
    CampaignId past = ending(stage.stage.clock.instant().minusSeconds(1));
    people(past, 2, Map.of());
    assertThat(warnings(past)).contains("never_opens");
    CampaignId soon = ending(stage.stage.clock.instant().plusSeconds(3600));
    people(soon, 150, Map.of());
    assertThat(warnings(soon)).containsAnyOf("ends_too_early", "never_opens");
  }

  private CampaignId ending(Instant end) {
    CampaignPlan plan = GivenCampaigns.plan();
    return stage
        .campaigns
        .draft(
            home,
            new CampaignPlan(
                plan.name(),
                plan.content(),
                plan.variants(),
                plan.audienceTags(),
                Optional.of(end),
                plan.canary()))
        .id();
  }

  @Test
  void nobody_looks_where_he_may_not() {
    CampaignId campaign = campaign("Olá");
    assertThatThrownBy(
            () ->
                stage.preflight.preflight(
                    stage.stage.given.home().scope(), campaign, Optional.empty()))
        .isInstanceOf(UnknownCampaign.class);
    assertThatThrownBy(
            () ->
                stage.preflight.preflight(
                    TestScopes.of(stage.stage.given.agent(home)), campaign, Optional.empty()))
        .isInstanceOf(InsufficientPermissions.class);
  }
}

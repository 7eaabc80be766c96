package dev.recado.testkit.campaigns;

import static dev.recado.testkit.Misuse.assertMisuse;
import static dev.recado.testkit.Misuse.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns.DueCampaign;
import dev.recado.application.campaigns.port.Campaigns.Filter;
import dev.recado.application.operations.Page;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignCommand;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.CanaryStatus;
import dev.recado.domain.member.Member;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.recado.application.campaigns.port.Campaigns} promises; {@link OutlookContract} is
 * its second chapter.
 */
public interface CampaignsContract extends OutlookContract {
  private static CampaignPlan fullPlan() {
    return new CampaignPlan(
        new Name("Dia das mães"),
        new MessageText("Olá {{name}} 🌷"),
        List.of(new MessageText("Oi {{name}}"), new MessageText("a, \"b\" {c}")),
        List.of("clientes", "São Paulo, centro"),
        Optional.of(Some.NOW.plusSeconds(86_400)),
        new CanarySettings(Optional.of(20), 15, 60, 10, 3));
  }

  private Optional<Campaign> found(TenantScope scope, Campaign campaign) {
    return within(scope, () -> backend().campaigns().find(scope, campaign.id()));
  }

  @Test
  default void a_campaign_is_found_as_it_was_added() {
    Home home = given().home();
    Member member = given().member(home);
    Campaign draft = GivenCampaigns.unsaved(home, fullPlan());
    Campaign campaign =
        Campaign.draft(draft.id(), draft.unit(), fullPlan(), Optional.of(member.id()), Some.NOW);
    campaigns().add(home.scope(), campaign);
    assertThat(found(home.scope(), campaign)).contains(campaign);
  }

  @Test
  default void one_that_was_never_added_is_absent() {
    Home home = given().home();
    assertThat(found(home.scope(), GivenCampaigns.unsaved(home, fullPlan()))).isEmpty();
  }

  @Test
  default void what_can_change_is_replaced() {
    Home home = given().home();
    Campaign campaign = campaigns().draft(home);
    Campaign changed =
        campaign
            .edited(fullPlan())
            .scheduled(Some.NOW.plusSeconds(60))
            .started(CampaignCommand.START, Some.NOW.plusSeconds(61))
            .paused("4 of 20 failed (20 %), more than 10 %");
    Campaign judged = changed.with(changed.canary().reached(Some.NOW).ended(CanaryStatus.FAILED));
    assertThat(campaigns().change(home.scope(), campaign.id(), c -> judged)).isEqualTo(judged);
    Campaign over = judged.cancelled(Some.NOW.plusSeconds(99));
    assertThat(campaigns().change(home.scope(), campaign.id(), c -> over)).isEqualTo(over);
  }

  @Test
  default void a_tally_cannot_be_written() {
    Line line = given().line();
    Campaign empty = campaigns().draftFor(line, 2);
    campaigns().change(line.scope(), empty.id(), now -> empty.edited(fullPlan()));
    assertThat(tally(line, empty).pending()).isEqualTo(2);
  }

  @Test
  default void another_tenant_can_neither_read_nor_change_it() {
    Home home = given().home();
    Campaign campaign = campaigns().draft(home);
    TenantScope other = given().home().scope();
    assertThat(found(other, campaign)).isEmpty();
    assertThat(within(other, () -> backend().campaigns().lock(other, campaign.id()))).isEmpty();
    attempt(
        () -> run(other, () -> backend().campaigns().update(other, campaign.cancelled(Some.NOW))));
    assertThat(found(home.scope(), campaign)).contains(campaign);
    assertThat(page(other, Optional.empty())).isEmpty();
  }

  @Test
  default void a_unit_of_another_tenant_cannot_have_one() {
    Campaign foreign = GivenCampaigns.unsaved(given().home(), fullPlan());
    TenantScope scope = given().home().scope();
    assertMisuse(() -> campaigns().add(scope, foreign));
  }

  @Test
  default void who_is_bound_to_a_unit_reaches_its_campaigns_only() {
    Home home = given().home();
    Home branch = given().branch(home);
    Campaign campaign = campaigns().draft(home);
    assertThat(found(home.unitScope(), campaign)).isPresent();
    assertThat(found(branch.unitScope(), campaign)).isEmpty();
    assertThat(page(branch.unitScope(), Optional.empty())).isEmpty();
    TenantScope bound = branch.unitScope();
    assertThat(within(bound, () -> backend().campaigns().lock(bound, campaign.id()))).isEmpty();
  }

  @Test
  default void outside_of_a_transaction_nothing_is_added() {
    Home home = given().home();
    Campaign campaign = GivenCampaigns.unsaved(home, fullPlan());
    assertMisuse(() -> backend().campaigns().add(home.scope(), campaign));
    assertThat(found(home.scope(), campaign)).isEmpty();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    Campaign campaign = GivenCampaigns.unsaved(home, fullPlan());
    rolledBack(home.scope(), () -> backend().campaigns().add(home.scope(), campaign));
    assertThat(found(home.scope(), campaign)).isEmpty();
  }

  @Test
  default void of_eight_who_start_it_at_once_one_does() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 1);
    TenantScope scope = line.scope();
    var outcome =
        Together.call(
            8,
            number ->
                campaigns()
                    .change(
                        scope,
                        campaign.id(),
                        c -> c.started(CampaignCommand.DISPATCH, Some.NOW.plusSeconds(number)))
                    .status());
    assertThat(outcome.returned()).containsExactly(CampaignStatus.PROCESSING);
    assertThat(outcome.thrown())
        .hasSize(7)
        .allMatch(e -> e instanceof dev.recado.domain.campaign.CampaignClash);
  }

  private List<Campaign> page(TenantScope scope, Optional<CampaignStatus> status) {
    Filter filter = new Filter(Optional.empty(), status);
    return within(
        scope, () -> backend().campaigns().page(scope, filter, Page.Request.first(50)).items());
  }

  @Test
  default void a_list_shows_the_newest_first_of_a_unit_or_a_status() {
    Home home = given().home();
    Home branch = given().branch(home);
    Campaign first = campaigns().draft(home);
    Campaign second = campaigns().draft(branch);
    Campaign scheduled =
        campaigns().change(home.scope(), second.id(), c -> c.scheduled(Some.NOW.plusSeconds(5)));
    assertThat(page(home.scope(), Optional.empty()))
        .containsExactlyInAnyOrder(first, scheduled)
        .isSortedAccordingTo((one, other) -> other.id().toString().compareTo(one.id().toString()));
    assertThat(page(home.scope(), Optional.of(CampaignStatus.SCHEDULED)))
        .containsExactly(scheduled);
    Filter ofUnit = new Filter(Optional.of(home.unit().id()), Optional.empty());
    assertThat(
            within(
                    home.scope(),
                    () -> backend().campaigns().page(home.scope(), ofUnit, Page.Request.first(50)))
                .items())
        .containsExactly(first);
  }

  private boolean due(Home home, Campaign campaign, long seconds) {
    return backend()
        .campaigns()
        .due(Some.NOW.plusSeconds(seconds), 10_000)
        .contains(new DueCampaign(home.tenant().id(), campaign.id()));
  }

  @Test
  default void a_scheduled_one_is_due_from_its_time_on() {
    Home home = given().home();
    Campaign campaign = campaigns().draft(home);
    campaigns().change(home.scope(), campaign.id(), c -> c.scheduled(Some.NOW.plusSeconds(60)));
    assertThat(due(home, campaign, 59)).isFalse();
    assertThat(due(home, campaign, 60)).isTrue();
    assertThat(due(home, campaign, 600_000)).isTrue();
  }

  @Test
  default void a_draft_and_one_that_ended_are_never_due() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home(), fullPlan());
    assertThat(due(line.home(), campaign, 100_000)).isFalse();
    campaigns().started(line, campaign);
    assertThat(due(line.home(), campaign, 0)).as("nothing is left to do").isTrue();
    campaigns().change(line.scope(), campaign.id(), c -> c.completed(Some.NOW));
    assertThat(due(line.home(), campaign, 100_000)).isFalse();
  }

  @Test
  default void one_under_way_is_due_at_its_end_also_while_it_is_paused() {
    Line line = given().line();
    Campaign campaign = campaigns().draft(line.home(), fullPlan());
    campaigns().join(line, campaign, 1);
    campaigns().started(line, campaign);
    campaigns().change(line.scope(), campaign.id(), c -> c.paused("lunch"));
    assertThat(due(line.home(), campaign, 86_399)).isFalse();
    assertThat(due(line.home(), campaign, 86_400)).isTrue();
  }
}

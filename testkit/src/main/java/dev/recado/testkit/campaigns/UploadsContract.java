package dev.recado.testkit.campaigns;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.campaigns.port.Uploads} promises. */
public interface UploadsContract extends BackendContract {
  private void begin(Home home, CampaignId campaign, UUID upload) {
    run(home.scope(), () -> backend().uploads().begin(home.scope(), campaign, upload, Some.NOW));
  }

  private void finish(TenantScope scope, CampaignId campaign, UUID upload) {
    run(scope, () -> backend().uploads().finish(scope, campaign, upload, Some.NOW));
  }

  private void abandon(TenantScope scope, CampaignId campaign, UUID upload) {
    run(scope, () -> backend().uploads().abandon(scope, campaign, upload, Some.NOW));
  }

  private boolean running(TenantScope scope, CampaignId campaign, UUID upload) {
    return within(scope, () -> backend().uploads().running(scope, campaign, upload));
  }

  private boolean unfinished(TenantScope scope, CampaignId campaign) {
    return within(scope, () -> backend().uploads().unfinished(scope, campaign));
  }

  private void add(Home home, CampaignId campaign, String... names) {
    for (String name : names) {
      new GivenAudience(backend()).recipient(home, campaign, Some.person(), name);
    }
  }

  private List<String> names(Home home, CampaignId campaign) {
    Recipients.Request all = new Recipients.Request(Optional.empty(), 200);
    return within(
            home.scope(),
            () -> backend().recipients().list(home.scope(), campaign, Recipients.Filter.ALL, all))
        .items()
        .stream()
        .map(Recipient::name)
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  default void an_upload_runs_until_it_is_finished_and_what_it_added_stays() {
    Home home = given().home();
    CampaignId campaign = new GivenCampaigns(backend()).draft(home).id();
    UUID upload = Some.uuid();
    assertThat(unfinished(home.scope(), campaign)).isFalse();
    begin(home, campaign, upload);
    assertThat(running(home.scope(), campaign, upload)).isTrue();
    assertThat(unfinished(home.scope(), campaign)).isTrue();
    add(home, campaign, "a", "b");
    finish(home.scope(), campaign, upload);
    assertThat(running(home.scope(), campaign, upload)).isFalse();
    assertThat(unfinished(home.scope(), campaign)).isFalse();
    abandon(home.scope(), campaign, upload);
    assertThat(names(home, campaign)).containsExactly("a", "b");
  }

  @Test
  default void what_an_abandoned_upload_added_goes_and_nothing_else() {
    Home home = given().home();
    CampaignId campaign = new GivenCampaigns(backend()).draft(home).id();
    CampaignId other = new GivenCampaigns(backend()).draft(home).id();
    UUID upload = Some.uuid();
    add(home, campaign, "before");
    begin(home, campaign, upload);
    add(home, campaign, "a", "b");
    add(home, other, "elsewhere", "there", "too");
    abandon(home.scope(), campaign, upload);
    assertThat(names(home, campaign)).containsExactly("before");
    assertThat(names(home, other)).hasSize(3);
    assertThat(unfinished(home.scope(), campaign)).isFalse();
  }

  @Test
  default void a_new_upload_takes_the_place_of_one_that_did_not_end() {
    Home home = given().home();
    CampaignId campaign = new GivenCampaigns(backend()).draft(home).id();
    UUID first = Some.uuid();
    UUID second = Some.uuid();
    add(home, campaign, "before");
    begin(home, campaign, first);
    add(home, campaign, "a");
    begin(home, campaign, second);
    assertThat(names(home, campaign)).containsExactly("before");
    assertThat(running(home.scope(), campaign, first)).isFalse();
    add(home, campaign, "b");
    finish(home.scope(), campaign, first);
    abandon(home.scope(), campaign, first);
    assertThat(running(home.scope(), campaign, second)).isTrue();
    finish(home.scope(), campaign, second);
    assertThat(names(home, campaign)).containsExactly("before", "b");
  }

  @Test
  default void a_campaign_that_is_not_there_takes_nothing_in() {
    Home home = given().home();
    assertMisuse(() -> begin(home, new CampaignId(Some.uuid()), Some.uuid()));
  }

  @Test
  default void another_tenant_neither_sees_nor_ends_an_upload() {
    Home home = given().home();
    Home other = given().home();
    CampaignId campaign = new GivenCampaigns(backend()).draft(home).id();
    UUID upload = Some.uuid();
    begin(home, campaign, upload);
    add(home, campaign, "a");
    assertThat(unfinished(other.scope(), campaign)).isFalse();
    assertThat(running(other.scope(), campaign, upload)).isFalse();
    Misuse.attempt(() -> begin(other, campaign, Some.uuid()));
    finish(other.scope(), campaign, upload);
    abandon(other.scope(), campaign, upload);
    assertThat(running(home.scope(), campaign, upload)).isTrue();
    assertThat(names(home, campaign)).containsExactly("a");
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    CampaignId campaign = new GivenCampaigns(backend()).draft(home).id();
    rolledBack(
        home.scope(),
        () -> backend().uploads().begin(home.scope(), campaign, Some.uuid(), Some.NOW));
    assertThat(unfinished(home.scope(), campaign)).isFalse();
  }
}

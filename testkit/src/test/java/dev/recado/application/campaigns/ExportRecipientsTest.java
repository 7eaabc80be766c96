package dev.recado.application.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.campaign.CampaignId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportRecipientsTest {
  private final AudienceStage stage = new AudienceStage();
  private final Home home = stage.stage.given.home();
  private final CampaignId campaign = stage.campaigns.draft(home).id();

  @Test
  void every_recipient_is_read_once_in_order_a_page_per_transaction() {
    List<String> names = new ArrayList<>();
    for (int each = 0; each < 401; each++) {
      names.add("P" + each);
      stage.audience.recipient(home, campaign, Some.person(), "P" + each);
    }
    ExportRecipients.Export export = stage.export.export(home.scope(), campaign);
    int before = stage.stage.transactions.begun();
    List<String> read = new ArrayList<>();
    export.forEach(recipient -> read.add(recipient.name().orElseThrow()));
    assertThat(read).isEqualTo(names);
    assertThat(stage.stage.transactions.begun() - before).isEqualTo(3);
  }

  @Test
  void no_transaction_is_open_while_somebody_receives() {
    stage.audience.recipient(home, campaign, Some.person(), "x");
    stage
        .export
        .export(home.scope(), campaign)
        .forEach(
            recipient ->
                assertThat(stage.campaigns.now(home.scope(), campaign).tally().total())
                    .isEqualTo(1));
  }

  @Test
  void nobody_exports_what_is_not_his() {
    assertThatThrownBy(() -> stage.export.export(stage.stage.given.home().scope(), campaign))
        .isInstanceOf(UnknownCampaign.class);
  }
}

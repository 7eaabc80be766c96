package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.SendKind;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;

/** What the contracts of campaigns share. */
public interface CampaignContract extends BackendContract {
  /** Makes the message the recipient's, as the lane does when his turn has come. */
  void handOver(TenantScope scope, CampaignId campaign, RecipientId recipient, MessageId message);

  default GivenCampaigns campaigns() {
    return new GivenCampaigns(backend());
  }

  /** Makes a queued message for the recipient, who stands at sending from then on. */
  default MessageId made(Line line, Recipient recipient, Instant now) {
    Talk talk = given().talk(line);
    MessageId message = sending().queued(talk, SendKind.CAMPAIGN, now);
    run(line.scope(), () -> handOver(line.scope(), recipient.campaign(), recipient.id(), message));
    return message;
  }

  /** Makes a message for the recipient whose call to the gateway is being made. */
  default Ours calling(Line line, Recipient recipient) {
    Talk talk = given().talk(line);
    MessageId message = sending().queued(talk, SendKind.CAMPAIGN, Some.NOW);
    run(line.scope(), () -> handOver(line.scope(), recipient.campaign(), recipient.id(), message));
    return sending().begun(talk, message, 1, 1);
  }

  /** The tally, which has to be what the rows add up to. */
  default Tally tally(Line line, Campaign campaign) {
    Tally tally = campaigns().now(line.scope(), campaign.id()).tally();
    List<Recipient> rows = campaigns().recipients(line.scope(), campaign.id());
    assertThat(tally).isEqualTo(RecipientBook.tally(rows.stream()));
    assertThat(tally.total()).isEqualTo(rows.size());
    return tally;
  }
}

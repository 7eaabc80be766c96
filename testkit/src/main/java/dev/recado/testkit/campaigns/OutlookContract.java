package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.campaigns.port.Campaigns.Outlook;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.Canary.Recent;
import dev.recado.domain.campaign.Recipient;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of a campaign beyond its tally. */
public interface OutlookContract extends CampaignContract {
  private Outlook outlook(Line line, Campaign campaign, Instant since) {
    return within(
        line.scope(), () -> backend().campaigns().outlook(line.scope(), campaign.id(), since));
  }

  @Test
  default void nothing_is_known_of_a_campaign_that_sent_nothing() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 3);
    assertThat(outlook(line, campaign, Some.NOW)).isEqualTo(new Outlook(new Recent(0, 0), false));
  }

  @Test
  default void failures_and_numbers_that_are_not_there_are_told_from_what_left() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 5);
    List<Recipient> people = campaigns().recipients(line.scope(), campaign.id());
    sending().conclude(calling(line, people.get(0)), new Verdict.Sent(Some.providerId()));
    sending().conclude(calling(line, people.get(1)), new Verdict.Failed("gateway_failed", "x"));
    sending().conclude(calling(line, people.get(2)), new Verdict.Failed("not_on_whatsapp", "x"));
    calling(line, people.get(3));
    assertThat(outlook(line, campaign, Some.NOW).recent()).isEqualTo(new Recent(3, 2));
    assertThat(outlook(line, campaign, Some.NOW.plusMillis(1)).recent())
        .isEqualTo(new Recent(0, 0));
  }

  @Test
  default void an_uncertain_message_is_looked_into_until_a_person_has_to_decide() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 1);
    Recipient person = campaigns().recipients(line.scope(), campaign.id()).getFirst();
    Ours ours = calling(line, person);
    sending().conclude(ours, new Verdict.Uncertain(Some.NOW.plusSeconds(5), "timed out"));
    assertThat(outlook(line, campaign, Some.NOW).lookedInto()).isTrue();
    run(
        line.scope(),
        () ->
            backend()
                .settlements()
                .looked(
                    line.scope(),
                    ours.id(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty()));
    assertThat(outlook(line, campaign, Some.NOW).lookedInto()).isFalse();
    assertThat(tally(line, campaign).uncertain()).isEqualTo(1);
  }
}

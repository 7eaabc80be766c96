package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens to the recipients of a campaign together; after each step the tally adds up. */
public interface AudienceContract extends CampaignContract {
  private Recipient first(Line line, Campaign campaign) {
    return campaigns().recipients(line.scope(), campaign.id()).getFirst();
  }

  private List<RecipientStatus> statuses(Line line, CampaignId campaign) {
    return campaigns().recipients(line.scope(), campaign).stream().map(Recipient::status).toList();
  }

  @Test
  default void a_recipient_stands_where_his_message_stands() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 5);
    List<Recipient> people = campaigns().recipients(line.scope(), campaign.id());
    made(line, people.get(0));
    assertThat(tally(line, campaign).sending()).isEqualTo(1);
    sending().conclude(calling(line, people.get(1)), new Verdict.Sent(Some.providerId()));
    assertThat(tally(line, campaign).sent()).isEqualTo(1);
    sending().conclude(calling(line, people.get(2)), new Verdict.Failed("gateway_failed", "why"));
    assertThat(tally(line, campaign).failed()).isEqualTo(1);
    sending().conclude(calling(line, people.get(3)), new Verdict.Failed("not_on_whatsapp", "no"));
    assertThat(tally(line, campaign).skipped()).isEqualTo(1);
    sending().conclude(calling(line, people.get(4)), new Verdict.Uncertain(Some.NOW, "cut"));
    assertThat(tally(line, campaign)).isEqualTo(new Tally(0, 1, 1, 0, 0, 0, 1, 1, 1, 0));
    List<Recipient> after = campaigns().recipients(line.scope(), campaign.id());
    assertThat(after.get(1).marks().sentAt()).contains(Some.NOW.plusSeconds(1));
    assertThat(after.get(2).error()).contains("why");
    assertThat(after.get(3).skipped()).contains(RefusalReason.NOT_ON_WHATSAPP);
  }

  @Test
  default void fixing_the_audience_skips_the_number_it_would_be_sent_from() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 1);
    var own = line.connection().phone();
    ContactId self = given().contact(line.home(), Person.of(own.orElseThrow()));
    campaigns().join(line.scope(), campaign.id(), List.of(GivenCampaigns.entry(self)));
    run(
        line.scope(),
        () -> backend().recipients().freeze(line.scope(), campaign.id(), own, Some.NOW));
    assertThat(statuses(line, campaign.id()))
        .containsExactly(RecipientStatus.PENDING, RecipientStatus.SKIPPED);
    assertThat(campaigns().recipients(line.scope(), campaign.id()).getLast().skipped())
        .contains(RefusalReason.OWN_NUMBER);
    assertThat(tally(line, campaign).skipped()).isEqualTo(1);
  }

  @Test
  default void a_copy_has_everybody_who_can_receive_pending_again() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 2);
    campaigns().join(line.scope(), campaign.id(), List.of(GivenCampaigns.invalid("1")));
    sending().conclude(calling(line, first(line, campaign)), new Verdict.Sent(Some.providerId()));
    Campaign copy = campaigns().draft(line.home());
    copy(line, campaign, copy, false);
    assertThat(statuses(line, copy.id()))
        .containsExactly(RecipientStatus.PENDING, RecipientStatus.PENDING);
    assertThat(tally(line, copy).pending()).isEqualTo(2);
    assertThat(campaigns().recipients(line.scope(), copy.id()).getFirst().contact())
        .isEqualTo(first(line, campaign).contact());
  }

  @Test
  default void a_copy_of_the_silent_has_only_those_it_was_sent_to() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 3);
    Recipient reached = first(line, campaign);
    sending().conclude(calling(line, reached), new Verdict.Sent(Some.providerId()));
    Campaign copy = campaigns().draft(line.home());
    copy(line, campaign, copy, true);
    assertThat(campaigns().recipients(line.scope(), copy.id()))
        .extracting(Recipient::contact)
        .containsExactly(reached.contact());
  }

  private void copy(Line line, Campaign from, Campaign to, boolean silentOnly) {
    run(
        line.scope(),
        () -> backend().recipients().copy(line.scope(), from.id(), to.id(), silentOnly, Some.NOW));
  }

  private void withdraw(Line line, Campaign campaign, RefusalReason reason) {
    run(
        line.scope(),
        () -> backend().recipients().withdraw(line.scope(), campaign.id(), reason, Some.NOW));
  }

  @Test
  default void a_withdrawal_skips_all_whose_message_is_not_on_its_way() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 4);
    List<Recipient> people = campaigns().recipients(line.scope(), campaign.id());
    made(line, people.get(0));
    MessageId queued = message(line, people.get(0));
    calling(line, people.get(1));
    sending().conclude(calling(line, people.get(2)), new Verdict.Sent(Some.providerId()));
    withdraw(line, campaign, RefusalReason.CANCELLED);
    assertThat(statuses(line, campaign.id()))
        .containsExactly(
            RecipientStatus.SKIPPED,
            RecipientStatus.SENDING,
            RecipientStatus.SENT,
            RecipientStatus.SKIPPED);
    assertThat(first(line, campaign).skipped()).contains(RefusalReason.CANCELLED);
    var message =
        within(line.scope(), () -> backend().messages().find(line.scope(), queued)).orElseThrow();
    assertThat(message.delivery()).isEqualTo(Delivery.FAILED);
    assertThat(message.errorCode()).contains("cancelled");
    assertThat(tally(line, campaign)).isEqualTo(new Tally(0, 1, 1, 0, 0, 0, 0, 0, 2, 0));
  }

  @Test
  default void those_skipped_as_cancelled_can_be_made_pending_again_but_not_the_expired() {
    Line line = given().line();
    Campaign cancelled = campaigns().draftFor(line, 2);
    campaigns().join(line.scope(), cancelled.id(), List.of(GivenCampaigns.invalid("1")));
    Campaign expired = campaigns().draftFor(line, 1);
    withdraw(line, cancelled, RefusalReason.CANCELLED);
    withdraw(line, expired, RefusalReason.EXPIRED);
    for (Campaign each : List.of(cancelled, expired)) {
      run(line.scope(), () -> backend().recipients().readmit(line.scope(), each.id(), Some.NOW));
    }
    assertThat(statuses(line, cancelled.id()))
        .containsExactly(RecipientStatus.PENDING, RecipientStatus.PENDING, RecipientStatus.SKIPPED);
    assertThat(first(line, cancelled).skipped()).isEmpty();
    assertThat(statuses(line, expired.id())).containsExactly(RecipientStatus.SKIPPED);
    assertThat(tally(line, cancelled).pending()).isEqualTo(2);
  }

  @Test
  default void failed_messages_go_back_into_the_queue_so_many_at_a_time() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 3);
    for (Recipient person : campaigns().recipients(line.scope(), campaign.id())) {
      sending().conclude(calling(line, person), new Verdict.Failed("gateway_failed", "x"));
    }
    assertThat(requeued(line, campaign, 2)).isEqualTo(2);
    assertThat(tally(line, campaign)).isEqualTo(new Tally(0, 2, 0, 0, 0, 0, 1, 0, 0, 0));
    assertThat(requeued(line, campaign, 2)).isEqualTo(1);
    assertThat(requeued(line, campaign, 2)).isZero();
    assertThat(first(line, campaign).error()).isEmpty();
  }

  private int requeued(Line line, Campaign campaign, int most) {
    return within(
        line.scope(),
        () -> backend().recipients().requeueFailed(line.scope(), campaign.id(), most, Some.NOW));
  }

  @Test
  default void another_tenant_moves_nobody() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 2);
    var other = given().home().scope();
    run(
        other,
        () -> {
          var recipients = backend().recipients();
          recipients.withdraw(other, campaign.id(), RefusalReason.CANCELLED, Some.NOW);
          recipients.requeueFailed(other, campaign.id(), 10, Some.NOW);
          recipients.readmit(other, campaign.id(), Some.NOW);
        });
    assertThat(tally(line, campaign).pending()).isEqualTo(2);
  }

  @Test
  default void two_contacts_that_turn_out_to_be_one_person_are_one_recipient() {
    Line line = given().line();
    Campaign both = campaigns().draft(line.home());
    Campaign one = campaigns().draft(line.home());
    List<Entry> entries = campaigns().join(line, both, 2);
    Entry newer = GivenCampaigns.entry(entries.getLast().contact().orElseThrow());
    campaigns().join(line.scope(), one.id(), List.of(newer));
    List<Recipient> people = campaigns().recipients(line.scope(), both.id());
    sending().conclude(calling(line, people.getLast()), new Verdict.Sent(Some.providerId()));
    List<ContactId> same =
        people.stream().map(Recipient::contact).map(Optional::orElseThrow).toList();
    ContactId left =
        within(
            line.scope(),
            () -> backend().contactMerges().learned(line.scope(), same, Some.NOW).left());
    assertThat(statuses(line, both.id())).containsExactly(RecipientStatus.SENT);
    assertThat(first(line, both).contact()).contains(left);
    assertThat(first(line, one).contact()).contains(left);
    assertThat(tally(line, both).total()).isEqualTo(1);
  }

  @Test
  default void two_contacts_that_are_parted_again_have_both_their_places() {
    Line line = given().line();
    Campaign both = campaigns().draft(line.home());
    campaigns().join(line, both, 2);
    List<Recipient> people = campaigns().recipients(line.scope(), both.id());
    List<ContactId> same =
        people.stream().map(Recipient::contact).map(Optional::orElseThrow).toList();
    for (ContactId kept : same) {
      ContactId gone = same.getFirst().equals(kept) ? same.getLast() : same.getFirst();
      MergeId merge =
          within(
              line.scope(),
              () -> backend().contactMerges().byHand(line.scope(), kept, gone, Some.NOW).id());
      assertThat(tally(line, both).total()).isEqualTo(1);
      run(line.scope(), () -> backend().contactMerges().undo(line.scope(), merge, Some.NOW));
      assertThat(campaigns().recipients(line.scope(), both.id())).isEqualTo(people);
      assertThat(tally(line, both).pending()).isEqualTo(2);
    }
  }
}

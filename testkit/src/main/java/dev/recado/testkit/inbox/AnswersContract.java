package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.SendKind;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people's answers and opt-outs make of the campaign that wrote to them. */
public interface AnswersContract extends InboxStage {
  Duration WEEK = Duration.ofDays(7);

  /** A person's place in a campaign. */
  record Place(Talk talk, CampaignId campaign, RecipientId id, ProviderMessageId message) {}

  /** Where it stands. */
  record Standing(
      RecipientStatus status,
      Optional<ContactId> contact,
      Optional<Instant> repliedAt,
      Optional<Instant> optedOutAt) {}

  /** Makes a running campaign of the talk's unit, to whose person this message goes. */
  Place place(Talk talk, MessageId message, ProviderMessageId external);

  /** Lets somebody be a recipient of a campaign whose turn has not come. */
  RecipientId pending(CampaignId campaign, Talk talk);

  /** Empty when the place is gone. */
  Optional<Standing> standing(Talk talk, RecipientId recipient);

  /** The campaign's counts of recipients, of those who answered and of those who opted out. */
  List<Integer> counts(Talk talk, CampaignId campaign);

  private Place sent(Talk talk, Instant at) {
    ProviderMessageId external = Some.providerId();
    MessageId message = sending().queued(talk, SendKind.CAMPAIGN, Some.NOW.minus(WEEK));
    Place place = place(talk, message, external);
    Ours ours = sending().begun(talk, message, 1, 1);
    run(
        talk.scope(),
        () ->
            backend()
                .ledger()
                .conclude(talk.scope(), ours.attempt(), new Verdict.Sent(external), at));
    return place;
  }

  private Standing standing(Place place) {
    return standing(place.talk(), place.id()).orElseThrow();
  }

  private boolean optOut(Talk talk, Instant at) {
    OptOuts.Draft draft =
        new OptOuts.Draft(
            new OptOutId(Some.uuid()),
            talk.contact(),
            ConsentSource.MEMBER,
            Optional.empty(),
            Optional.empty(),
            at);
    return within(talk.scope(), () -> backend().optOuts().optOut(talk.scope(), draft));
  }

  @Test
  default void the_first_answer_within_seven_days_is_counted_and_later_ones_change_nothing() {
    Talk talk = given().talk();
    Place place = sent(talk, Some.NOW);
    arrive(talk, Some.NOW.plusSeconds(60));
    arrive(talk, Some.NOW.plusSeconds(90));
    assertThat(standing(place).status()).isEqualTo(RecipientStatus.REPLIED);
    assertThat(standing(place).repliedAt()).contains(Some.NOW.plusSeconds(60));
    assertThat(counts(talk, place.campaign())).containsExactly(1, 1, 0);
  }

  @Test
  default void what_was_written_before_it_or_a_week_after_it_is_no_answer() {
    Talk talk = given().talk();
    Place place = sent(talk, Some.NOW);
    arrive(talk, Some.NOW.minusSeconds(6));
    arrive(talk, Some.NOW.plus(WEEK));
    assertThat(standing(place).status()).isEqualTo(RecipientStatus.SENT);
    arrive(talk, Some.NOW.plus(WEEK).minusSeconds(1));
    assertThat(standing(place).status()).isEqualTo(RecipientStatus.REPLIED);
  }

  @Test
  default void only_the_latest_campaign_of_the_unit_is_answered() {
    Talk talk = given().talk();
    Place earlier = sent(talk, Some.NOW.minusSeconds(60));
    Place latest = sent(talk, Some.NOW);
    arrive(talk, Some.NOW.plusSeconds(60));
    arrive(talk, Some.NOW.plusSeconds(90));
    assertThat(standing(latest).status()).isEqualTo(RecipientStatus.REPLIED);
    assertThat(standing(earlier).status()).isEqualTo(RecipientStatus.SENT);
  }

  @Test
  default void who_writes_to_another_unit_answers_nothing() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    Talk talk = given().talk(line);
    Place place = sent(talk, Some.NOW);
    arrive(branch, with(talk.person()), written("Oi", Some.NOW.plusSeconds(60)));
    assertThat(standing(place).status()).isEqualTo(RecipientStatus.SENT);
  }

  @Test
  default void what_leaves_our_own_phone_is_no_answer() {
    Talk talk = given().talk();
    Place place = sent(talk, Some.NOW);
    Written ours = written("Oi", Some.NOW.plusSeconds(60));
    echo(talk.line(), with(talk.person()), ours, Optional.empty());
    assertThat(standing(place).status()).isEqualTo(RecipientStatus.SENT);
  }

  @Test
  default void a_receipt_after_the_answer_takes_nothing_back() {
    Talk talk = given().talk();
    Place place = sent(talk, Some.NOW);
    arrive(talk, Some.NOW.plusSeconds(60));
    for (Receipt receipt : List.of(Receipt.DELIVERED, Receipt.READ)) {
      receipt(talk.line(), place.message(), receipt);
      assertThat(standing(place).status()).isEqualTo(RecipientStatus.REPLIED);
    }
    assertThat(counts(talk, place.campaign())).containsExactly(1, 1, 0);
  }

  @Test
  default void an_answer_from_another_address_of_the_same_person_counts() {
    Talk talk = given().talk();
    Place place = sent(talk, Some.NOW);
    Jid lid = Some.lid();
    Person both = new Person(talk.person().phone(), Optional.of(lid), lid, Optional.empty());
    arrive(talk.line(), with(both), written("Oi", Some.NOW.plusSeconds(60)));
    assertThat(standing(place).status()).isEqualTo(RecipientStatus.REPLIED);
  }

  @Test
  default void an_opt_out_within_seven_days_is_counted_once_to_the_latest_campaign() {
    Talk talk = given().talk();
    Place earlier = sent(talk, Some.NOW.minusSeconds(60));
    Place latest = sent(talk, Some.NOW);
    assertThat(optOut(talk, Some.NOW.plusSeconds(60))).isTrue();
    assertThat(optOut(talk, Some.NOW.plusSeconds(90))).isFalse();
    assertThat(standing(latest).optedOutAt()).contains(Some.NOW.plusSeconds(60));
    assertThat(counts(talk, latest.campaign())).containsExactly(1, 0, 1);
    assertThat(counts(talk, earlier.campaign())).containsExactly(1, 0, 0);
  }

  @Test
  default void an_opt_out_a_week_later_has_nothing_to_do_with_the_campaign() {
    Talk talk = given().talk();
    Place place = sent(talk, Some.NOW);
    optOut(talk, Some.NOW.plus(WEEK));
    assertThat(counts(talk, place.campaign())).containsExactly(1, 0, 0);
  }

  @Test
  default void who_is_in_a_campaign_twice_keeps_the_place_that_is_further_on() {
    Line line = given().line();
    Talk first = given().talk(line);
    Jid lid = Some.lid();
    Talk second =
        given().talk(line, new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty()));
    Place reached = sent(second, Some.NOW);
    RecipientId waiting = pending(reached.campaign(), first);
    List<ContactId> same = List.of(first.contact(), second.contact());
    ContactId left =
        within(
            line.scope(),
            () -> backend().contactMerges().learned(line.scope(), same, Some.NOW).left());
    assertThat(standing(first, waiting)).isEmpty();
    assertThat(standing(reached).contact()).contains(left);
    assertThat(counts(first, reached.campaign())).containsExactly(1, 0, 0);
  }
}

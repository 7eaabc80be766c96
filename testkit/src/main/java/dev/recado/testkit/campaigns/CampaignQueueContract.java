package dev.recado.testkit.campaigns;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.application.messaging.port.CampaignQueue.Candidate;
import dev.recado.application.messaging.port.CampaignQueue.Fresh;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignPlan;
import dev.recado.domain.campaign.CanarySettings;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenCampaigns;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.messaging.port.CampaignQueue} promises. */
public interface CampaignQueueContract extends CampaignContract {
  private Optional<Candidate> next(Line line, boolean cold) {
    return within(
        line.scope(),
        () -> backend().campaignQueue().next(line.scope(), line.id(), cold, Some.NOW));
  }

  private Optional<RecipientId> nextId(Line line) {
    return next(line, true).map(Candidate::recipient);
  }

  private boolean pending(Line line) {
    return within(
        line.scope(), () -> backend().campaignQueue().pending(line.scope(), line.id(), Some.NOW));
  }

  private void skip(Line line, RecipientId recipient) {
    run(
        line.scope(),
        () ->
            backend()
                .campaignQueue()
                .skip(line.scope(), recipient, RefusalReason.MISSING_VARIABLE, "saldo"));
  }

  /** The candidate's message is made, at that time. */
  private Talk made(Line line, Candidate candidate, Instant at) {
    Talk talk = given().talk(line, Person.of(candidate.to().phone().orElseThrow()));
    Fresh fresh = new Fresh(new MessageId(Some.uuid()), talk.id(), new MessageText("Olá"), at);
    run(
        line.scope(),
        () -> backend().campaignQueue().queue(line.scope(), line.id(), candidate, fresh));
    return talk;
  }

  private Campaign running(Line line, int people) {
    return campaigns().started(line, campaigns().draftFor(line, people));
  }

  private Recipient first(Line line, Campaign campaign) {
    return campaigns().recipients(line.scope(), campaign.id()).getFirst();
  }

  @Test
  default void recipients_come_in_their_order_with_all_that_is_needed_to_write_to_them() {
    Line line = given().line();
    Campaign campaign = running(line, 2);
    Recipient first = first(line, campaign);
    Candidate candidate = next(line, true).orElseThrow();
    assertThat(candidate.campaign()).isEqualTo(campaign.id());
    assertThat(candidate.recipient()).isEqualTo(first.id());
    assertThat(candidate.contact()).isEqualTo(first.contact().orElseThrow());
    assertThat(candidate.unit()).isEqualTo(line.home().unit().id());
    assertThat(candidate.template()).isEqualTo(campaign.plan().content().value());
    assertThat(candidate.values()).containsKey("phone");
    assertThat(candidate.cold()).isTrue();
    assertThat(candidate.optedOut()).isFalse();
    assertThat(pending(line)).isTrue();
  }

  @Test
  default void whoever_has_his_message_is_not_next_again() {
    Line line = given().line();
    Campaign campaign = running(line, 2);
    Candidate candidate = next(line, true).orElseThrow();
    Talk talk = made(line, candidate, Some.NOW);
    Recipient first = first(line, campaign);
    assertThat(first.status()).isEqualTo(RecipientStatus.SENDING);
    assertThat(first.variant()).contains(0);
    MessageId message = first.message().orElseThrow();
    assertThat(sending().now(talk, message).delivery()).isEqualTo(Delivery.QUEUED);
    assertThat(nextId(line)).isPresent().isNotEqualTo(Optional.of(candidate.recipient()));
    assertThat(tally(line, campaign).sending()).isEqualTo(1);
    assertMisuse(() -> made(line, candidate, Some.NOW));
  }

  @Test
  default void a_recipient_who_is_left_out_is_skipped_for_good() {
    Line line = given().line();
    Campaign campaign = running(line, 1);
    RecipientId recipient = nextId(line).orElseThrow();
    skip(line, recipient);
    assertThat(first(line, campaign).skipped()).contains(RefusalReason.MISSING_VARIABLE);
    assertThat(first(line, campaign).error()).contains("saldo");
    assertThat(nextId(line)).isEmpty();
    assertThat(pending(line)).isFalse();
    assertMisuse(() -> skip(line, recipient));
  }

  @Test
  default void only_running_campaigns_of_the_unit_have_turns() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    campaigns().draftFor(line, 1);
    assertThat(nextId(line)).isEmpty();
    assertThat(pending(line)).isFalse();
    Campaign campaign = running(line, 1);
    assertThat(nextId(line)).isPresent();
    assertThat(nextId(branch)).isEmpty();
    campaigns().change(line.scope(), campaign.id(), now -> now.paused("stop"));
    assertThat(nextId(line)).isEmpty();
    assertThat(pending(line)).isFalse();
  }

  @Test
  default void campaigns_take_turns() {
    Line line = given().line();
    Campaign one = running(line, 3);
    Campaign other = running(line, 3);
    Candidate first = next(line, true).orElseThrow();
    made(line, first, Some.NOW);
    Candidate second = next(line, true).orElseThrow();
    made(line, second, Some.NOW.plusSeconds(2));
    assertThat(List.of(first.campaign(), second.campaign()))
        .containsExactlyInAnyOrder(one.id(), other.id());
    assertThat(next(line, true).orElseThrow().campaign()).isEqualTo(first.campaign());
  }

  @Test
  default void when_strangers_have_to_wait_those_who_wrote_lately_do_not() {
    Line line = given().line();
    Campaign campaign = campaigns().draftFor(line, 2);
    Talk warm = given().talk(line);
    campaigns().join(line.scope(), campaign.id(), List.of(GivenCampaigns.entry(warm.contact())));
    campaigns().started(line, campaign);
    assertThat(next(line, false)).isEmpty();
    run(
        line.scope(),
        () ->
            backend()
                .inbox()
                .arrive(
                    line.scope(),
                    InboxStage.place(line),
                    InboxStage.fresh(),
                    InboxStage.with(warm.person()),
                    InboxStage.written("Oi", Some.NOW)));
    assertThat(next(line, false).map(Candidate::contact)).contains(warm.contact());
    assertThat(next(line, false).map(Candidate::cold)).contains(false);
    assertThat(next(line, true).map(Candidate::cold)).contains(true);
  }

  @Test
  default void a_person_with_an_unsettled_message_is_passed_over() {
    Line line = given().line();
    Talk doubtful = given().talk(line);
    Campaign campaign = campaigns().draft(line.home());
    Entry entry = GivenCampaigns.entry(doubtful.contact());
    campaigns().join(line.scope(), campaign.id(), List.of(entry));
    campaigns().started(line, campaign);
    sending().uncertain(doubtful);
    assertThat(nextId(line)).isEmpty();
    assertThat(pending(line)).isTrue();
  }

  @Test
  default void the_canary_lets_no_more_pass_than_its_size() {
    Line line = given().line();
    CampaignPlan plan = GivenCampaigns.plan();
    CanarySettings canary = new CanarySettings(Optional.of(1), 30, 70, 20, 5);
    Campaign campaign =
        campaigns()
            .draft(
                line.home(),
                new CampaignPlan(
                    plan.name(), plan.content(), List.of(), List.of(), Optional.empty(), canary));
    campaigns().join(line, campaign, 2);
    campaigns().started(line, campaign);
    made(line, next(line, true).orElseThrow(), Some.NOW);
    assertThat(nextId(line)).isEmpty();
    assertThat(pending(line)).isFalse();
  }

  @Test
  default void wordings_go_round_and_values_of_the_recipient_come_first() {
    Line line = given().line();
    CampaignPlan plan = GivenCampaigns.plan();
    Campaign campaign =
        campaigns()
            .draft(
                line.home(),
                new CampaignPlan(
                    plan.name(),
                    new MessageText("um"),
                    List.of(new MessageText("dois")),
                    List.of(),
                    Optional.empty(),
                    plan.canary()));
    Talk talk = given().talk(line);
    Entry named =
        new Entry(
            new RecipientId(Some.uuid()),
            Optional.of(talk.contact()),
            Optional.empty(),
            Optional.of("Bia"),
            Map.of("saldo", "10", "phone", "seu número"),
            Optional.empty());
    campaigns().join(line.scope(), campaign.id(), List.of(named));
    campaigns().join(line, campaign, 1);
    campaigns().started(line, campaign);
    Candidate first = next(line, true).orElseThrow();
    assertThat(first.values())
        .containsEntry("name", "Bia")
        .containsEntry("saldo", "10")
        .containsEntry("phone", "seu número");
    made(line, first, Some.NOW);
    Candidate second = next(line, true).orElseThrow();
    assertThat(List.of(first.template(), second.template()))
        .containsExactlyInAnyOrder("um", "dois");
    assertThat(first.variant()).isNotEqualTo(second.variant());
  }

  @Test
  default void another_tenant_has_no_turn() {
    Line line = given().line();
    Campaign campaign = running(line, 1);
    TenantScope other = given().home().scope();
    assertThat(
            within(other, () -> backend().campaignQueue().next(other, line.id(), true, Some.NOW)))
        .isEmpty();
    assertThat(within(other, () -> backend().campaignQueue().pending(other, line.id(), Some.NOW)))
        .isFalse();
    RecipientId recipient = nextId(line).orElseThrow();
    assertMisuse(
        () ->
            run(
                other,
                () ->
                    backend().campaignQueue().skip(other, recipient, RefusalReason.CANCELLED, "")));
    assertThat(first(line, campaign).status()).isEqualTo(RecipientStatus.PENDING);
  }

  @Test
  default void a_turn_that_is_rolled_back_was_never_taken() {
    Line line = given().line();
    Campaign campaign = running(line, 1);
    RecipientId recipient = nextId(line).orElseThrow();
    rolledBack(
        line.scope(),
        () -> backend().campaignQueue().skip(line.scope(), recipient, RefusalReason.CANCELLED, ""));
    assertThat(first(line, campaign).status()).isEqualTo(RecipientStatus.PENDING);
    assertThat(tally(line, campaign).pending()).isEqualTo(1);
  }
}

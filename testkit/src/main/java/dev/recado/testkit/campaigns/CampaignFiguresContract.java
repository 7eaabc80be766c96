package dev.recado.testkit.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.CampaignFigures.Bucket;
import dev.recado.application.campaigns.port.CampaignFigures.Part;
import dev.recado.application.campaigns.port.CampaignFigures.Span;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.campaigns.port.CampaignFigures} promises. */
public interface CampaignFiguresContract extends CampaignContract {
  /** When {@link dev.recado.testkit.GivenSending#conclude} says that a message left. */
  Instant SENT = Some.NOW.plusSeconds(1);

  private Campaign sentTo(Line line, int people, int sent) {
    Campaign campaign = campaigns().draftFor(line, people);
    campaigns().recipients(line.scope(), campaign.id()).stream()
        .limit(sent)
        .forEach(
            person ->
                sending().conclude(calling(line, person), new Verdict.Sent(Some.providerId())));
    return campaign;
  }

  private List<Bucket> over(TenantScope scope, Campaign campaign, Instant from, Duration stretch) {
    return within(
        scope, () -> backend().campaignFigures().over(scope, campaign.id(), from, stretch));
  }

  private Optional<Span> span(TenantScope scope, Campaign campaign) {
    return within(scope, () -> backend().campaignFigures().span(scope, campaign.id()));
  }

  private int since(TenantScope scope, Campaign campaign, Instant since) {
    return within(scope, () -> backend().campaignFigures().sentSince(scope, campaign.id(), since));
  }

  private List<Part> of(TenantScope scope, ContactId contact) {
    return within(scope, () -> backend().campaignFigures().of(scope, contact, 10));
  }

  @Test
  default void nothing_adds_up_while_nothing_has_left() {
    Line line = given().line();
    Campaign campaign = sentTo(line, 2, 0);
    assertThat(span(line.scope(), campaign)).isEmpty();
    assertThat(over(line.scope(), campaign, Some.NOW, Duration.ofMinutes(1))).isEmpty();
    assertThat(since(line.scope(), campaign, Some.NOW)).isZero();
  }

  @Test
  default void what_left_stands_in_the_stretch_in_which_it_left() {
    Line line = given().line();
    Campaign campaign = sentTo(line, 3, 2);
    assertThat(span(line.scope(), campaign)).contains(new Span(SENT, SENT));
    Instant from = Some.NOW.minusSeconds(30);
    assertThat(over(line.scope(), campaign, from, Duration.ofSeconds(15)))
        .containsExactly(new Bucket(Some.NOW, 2, 0, 0, 0));
    assertThat(over(line.scope(), campaign, SENT, Duration.ofSeconds(15)))
        .containsExactly(new Bucket(SENT, 2, 0, 0, 0));
    assertThat(over(line.scope(), campaign, SENT.plusMillis(1), Duration.ofSeconds(15))).isEmpty();
  }

  @Test
  default void what_left_is_counted_from_a_moment_on() {
    Line line = given().line();
    Campaign campaign = sentTo(line, 3, 2);
    assertThat(since(line.scope(), campaign, SENT)).isEqualTo(2);
    assertThat(since(line.scope(), campaign, SENT.plusMillis(1))).isZero();
  }

  @Test
  default void a_contact_is_told_its_campaigns_and_what_became_of_it_there() {
    Line line = given().line();
    Campaign campaign = sentTo(line, 2, 1);
    List<Recipient> people = campaigns().recipients(line.scope(), campaign.id());
    ContactId reached = people.getFirst().contact().orElseThrow();
    assertThat(of(line.scope(), reached))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.campaign()).isEqualTo(campaign.plan().name().value());
              assertThat(part.recipient().id()).isEqualTo(people.getFirst().id());
              assertThat(part.recipient().marks().sentAt()).contains(SENT);
              assertThat(part.recipient().status()).isEqualTo(RecipientStatus.SENT);
            });
  }

  @Test
  default void who_is_bound_to_a_unit_is_told_of_its_campaigns_only() {
    Line line = given().line();
    Campaign campaign = sentTo(line, 1, 1);
    ContactId person =
        campaigns().recipients(line.scope(), campaign.id()).getFirst().contact().orElseThrow();
    Home branch = given().branch(line.home());
    assertThat(of(line.home().unitScope(), person)).hasSize(1);
    assertThat(of(branch.unitScope(), person)).isEmpty();
  }

  @Test
  default void another_tenant_is_told_nothing() {
    Line line = given().line();
    Campaign campaign = sentTo(line, 1, 1);
    ContactId person =
        campaigns().recipients(line.scope(), campaign.id()).getFirst().contact().orElseThrow();
    TenantScope other = given().home().scope();
    assertThat(span(other, campaign)).isEmpty();
    assertThat(over(other, campaign, Some.NOW, Duration.ofMinutes(1))).isEmpty();
    assertThat(since(other, campaign, Some.NOW)).isZero();
    assertThat(of(other, person)).isEmpty();
  }
}

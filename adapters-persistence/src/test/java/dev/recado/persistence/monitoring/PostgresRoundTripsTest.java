package dev.recado.persistence.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.messaging.port.Messages.Draft;
import dev.recado.application.monitoring.port.RoundTrips;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.domain.tenant.Slug;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.PostgresBackend;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenSending;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresRoundTripsTest implements OnPostgres, InboxStage {
  /** When {@link GivenSending} has the gateway accept. */
  private static final Instant SENT = Some.NOW.plusSeconds(1);

  private static final Instant NOW = SENT.plusSeconds(40);
  private final RoundTrips trips = new PostgresRoundTrips(PostgresBackend.shared().jdbi());
  private final Line from = given().line();
  private final Line to = given().line(given().branch(from.home()));

  private MessageId accepted(IdempotencyKey key) {
    Draft plain = GivenSending.draft(given().talk(from));
    Draft draft =
        new Draft(
            plain.id(),
            plain.unit(),
            plain.connection(),
            plain.conversation(),
            plain.kind(),
            new OutboundContent.Text(new MessageText("Recado")),
            Optional.of(key),
            "hash",
            Some.NOW);
    run(from.scope(), () -> backend().messages().acceptOnce(from.scope(), draft));
    return draft.id();
  }

  private ProviderMessageId sent(IdempotencyKey key) {
    ProviderMessageId id = Some.providerId();
    GivenSending sending = new GivenSending(backend());
    sending.conclude(sending.begun(given().talk(from), accepted(key), 1, 1), new Verdict.Sent(id));
    return id;
  }

  private void came(ProviderMessageId id, Line where, Duration after) {
    Inbox.Place place = new Inbox.Place(where.home().unit().id(), where.id(), SENT.plus(after));
    Written written = new Written(id, MessageContent.text("Recado"), Optional.empty(), SENT);
    within(
        where.scope(),
        () ->
            backend()
                .inbox()
                .arrive(
                    where.scope(),
                    place,
                    InboxStage.fresh(),
                    InboxStage.with(Some.person()),
                    written));
  }

  private Optional<Duration> longest(IdempotencyKey... keys) {
    SyntheticPair pair =
        new SyntheticPair(
            from.home().tenant().slug(), from.home().unit().slug(), to.home().unit().slug());
    return trips.longest(pair, List.of(keys), NOW);
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey("round-trip-" + Some.word());
  }

  @Test
  void the_longest_counts_from_the_gateway_s_acceptance_to_the_webhook() {
    IdempotencyKey quick = key();
    IdempotencyKey slow = key();
    came(sent(quick), to, Duration.ofMillis(900));
    came(sent(slow), to, Duration.ofMillis(2_500));

    assertThat(longest(quick)).contains(Duration.ofMillis(900));
    assertThat(longest(quick, slow)).contains(Duration.ofMillis(2_500));
  }

  @Test
  void one_that_has_not_come_has_taken_until_now() {
    IdempotencyKey lost = key();
    ProviderMessageId id = sent(lost);
    came(id, given().line(given().branch(from.home())), Duration.ofSeconds(1));

    assertThat(longest(lost)).contains(Duration.ofSeconds(40));
  }

  @Test
  void one_that_is_not_on_its_way_does_not_count() {
    IdempotencyKey waiting = key();
    accepted(waiting);

    assertThat(longest(waiting, key())).isEmpty();
    assertThat(longest()).isEmpty();
    SyntheticPair nobody = new SyntheticPair(new Slug("nobody"), new Slug("a"), new Slug("b"));
    assertThat(trips.longest(nobody, List.of(waiting), NOW)).isEmpty();
  }
}

package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.VitalSigns.Judged;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.connection.Vitals;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.connections.port.VitalSigns} promises. */
public interface VitalSignsContract extends BackendContract {
  VitalLimits LIMITS =
      new VitalLimits(Duration.ofHours(1), Duration.ofMinutes(10), 4, 75, Duration.ofMinutes(15));

  /** Late enough for what was accepted at {@link Some#NOW} to be judged. */
  Instant LATER = Some.NOW.plus(Duration.ofMinutes(20));

  private Optional<Judged> judged(Line line, Instant now) {
    return backend().vitalSigns().judge(LIMITS, now).stream()
        .filter(each -> each.connection().equals(line.id()))
        .findFirst();
  }

  private Vitals vitals(TenantScope scope, Line line, Instant now) {
    return within(scope, () -> backend().vitalSigns().of(scope, line.id(), LIMITS, now));
  }

  private void event(Line line, String name, Instant at) {
    RawEvent event = new RawEvent(Some.uuid(), line.id(), name, "{}", at, Handling.APPLIED, "");
    run(line.scope(), () -> backend().rawEvents().append(line.scope(), event));
  }

  private ProviderMessageId accepted(Talk talk) {
    ProviderMessageId id = Some.providerId();
    sending().sent(talk, id);
    return id;
  }

  private void delivered(Talk talk, ProviderMessageId id) {
    Inbox.Place place = new Inbox.Place(talk.line().home().unit().id(), talk.line().id(), Some.NOW);
    run(talk.scope(), () -> backend().inbox().receipt(talk.scope(), place, id, Receipt.DELIVERED));
  }

  private Line undelivered(int undelivered, int delivered) {
    Talk talk = given().talk();
    for (int i = 0; i < undelivered; i++) {
      accepted(talk);
    }
    for (int i = 0; i < delivered; i++) {
      delivered(talk, accepted(talk));
    }
    event(talk.line(), "messages.update", LATER);
    return talk.line();
  }

  @Test
  default void what_was_accepted_and_not_delivered_is_counted_once_it_is_old_enough() {
    Line line = undelivered(3, 1);
    assertThat(vitals(line.scope(), line, LATER)).isEqualTo(new Vitals(4, 3, Optional.of(LATER)));
    assertThat(vitals(line.scope(), line, LATER).undeliveredPercent()).isEqualTo(75);
    Instant fresh = Some.NOW.plusSeconds(1).plus(LIMITS.patience()).minusMillis(1);
    assertThat(vitals(line.scope(), line, fresh).accepted()).isZero();
    Instant old = Some.NOW.plusSeconds(1).plus(LIMITS.window());
    assertThat(vitals(line.scope(), line, old).accepted()).isZero();
  }

  @Test
  default void another_tenant_sees_no_vital_signs() {
    Line line = undelivered(3, 1);
    TenantScope other = given().home().scope();
    assertThat(vitals(other, line, LATER)).isEqualTo(new Vitals(0, 0, Optional.empty()));
    assertThat(
            within(other, () -> backend().vitalSigns().reconnects(other, line.id(), Instant.EPOCH)))
        .isZero();
  }

  @Test
  default void most_of_what_was_accepted_undelivered_is_a_strain_and_it_is_judged_once() {
    Line line = undelivered(3, 1);
    assertThat(judged(line, LATER))
        .contains(
            new Judged(
                line.scope().tenant(),
                line.id(),
                Optional.empty(),
                Optional.of(Strain.UNACKNOWLEDGED)));
    assertThat(judged(line, LATER)).isEmpty();
    assertThat(within(line.scope(), () -> backend().careBook().of(line.scope(), line.id())))
        .satisfies(care -> assertThat(care.strain()).contains(Strain.UNACKNOWLEDGED));
    assertThat(backend().vitalSigns().census()).containsKey(Strain.UNACKNOWLEDGED);
  }

  @Test
  default void a_strain_that_is_over_is_lifted() {
    Line line = undelivered(3, 1);
    judged(line, LATER);
    Instant hours = LATER.plus(Duration.ofHours(2));
    event(line, "messages.upsert", hours);
    assertThat(judged(line, hours).orElseThrow().after()).isEmpty();
  }

  @Test
  default void few_messages_and_a_smaller_share_are_no_strain() {
    assertThat(judged(undelivered(3, 0), LATER)).isEmpty();
    assertThat(judged(undelivered(3, 2), LATER)).isEmpty();
  }

  @Test
  default void accepted_messages_and_not_one_event_since_are_silence() {
    Talk talk = given().talk();
    accepted(talk);
    assertThat(judged(talk.line(), LATER).orElseThrow().after()).contains(Strain.SILENT);
  }

  @Test
  default void an_event_after_the_message_breaks_the_silence() {
    Talk talk = given().talk();
    accepted(talk);
    event(talk.line(), "messages.update", Some.NOW.plusSeconds(2));
    assertThat(judged(talk.line(), LATER)).isEmpty();
  }

  @Test
  default void quiet_is_silence_only_where_it_was_never_quiet_at_this_hour() {
    Line quiet = given().line();
    assertThat(judged(quiet, LATER)).isEmpty();
    Line busy = given().line();
    for (long days : List.of(1L, 7L)) {
      for (int i = 0; i < 10; i++) {
        event(busy, "messages.upsert", LATER.minus(Duration.ofDays(days)).minusSeconds(i * 30L));
      }
    }
    assertThat(judged(busy, LATER).orElseThrow().after()).contains(Strain.SILENT);
  }

  @Test
  default void what_is_not_connected_is_not_judged_and_a_strain_it_had_is_lifted() {
    Line line = undelivered(3, 1);
    judged(line, LATER);
    run(
        line.scope(),
        () ->
            backend()
                .connections()
                .update(
                    line.scope(), line.connection().after(new DisconnectRequested(), Some.NOW)));
    assertThat(judged(line, LATER).orElseThrow().after()).isEmpty();
    assertThat(judged(line, LATER)).isEmpty();
  }

  @Test
  default void reconnects_are_counted_from_an_instant_on() {
    Line line = given().line();
    for (int i = 0; i < 5; i++) {
      event(line, "connection.update", Some.NOW.plusSeconds(i));
    }
    event(line, "messages.upsert", Some.NOW.plusSeconds(2));
    assertThat(
            within(
                line.scope(),
                () ->
                    backend()
                        .vitalSigns()
                        .reconnects(line.scope(), line.id(), Some.NOW.plusSeconds(2))))
        .isEqualTo(3);
  }
}

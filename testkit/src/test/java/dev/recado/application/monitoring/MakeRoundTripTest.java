package dev.recado.application.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.Stage;
import dev.recado.application.messaging.SendMessage;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.domain.tenant.Slug;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.contacts.PlainPhoneNumbers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MakeRoundTripTest {
  private final Stage stage = new Stage();
  private final InMemoryBackend backend = stage.backend;
  private final Line from = stage.line();
  private final Line to = stage.line(stage.given.branch(from.home()));
  private final List<IdempotencyKey> asked = new ArrayList<>();
  private Optional<Duration> longest = Optional.empty();

  private SyntheticRounds rounds(Optional<SyntheticPair> pair) {
    return new SyntheticRounds(
        pair,
        (known, keys, now) -> {
          assertThat(pair).contains(known);
          asked.clear();
          asked.addAll(keys);
          return longest;
        });
  }

  private SyntheticPair pair() {
    return new SyntheticPair(
        from.home().tenant().slug(), from.home().unit().slug(), to.home().unit().slug());
  }

  private MakeRoundTrip loop(Optional<SyntheticPair> pair) {
    SendMessage sending =
        new SendMessage(
            stage.essentials,
            stage.files.acceptance(),
            backend.connections(),
            backend.contacts(),
            backend.conversations(),
            new PlainPhoneNumbers());
    return new MakeRoundTrip(
        stage.essentials,
        rounds(pair),
        backend.tenants(),
        backend.units(),
        backend.connections(),
        sending);
  }

  private long accepted() {
    return asked.stream()
        .filter(
            key ->
                stage.transactions.within(
                    from.scope(),
                    () ->
                        backend
                            .messages()
                            .byKey(from.scope(), from.home().unit().id(), key)
                            .isPresent()))
        .count();
  }

  @Test
  void one_message_goes_from_number_to_number_in_each_quarter_of_an_hour() {
    MakeRoundTrip loop = loop(Optional.of(pair()));
    assertThat(loop.once()).isEqualTo(1);
    assertThat(loop.once()).as("another scheduler").isZero();

    stage.clock.advance(SyntheticRounds.EVERY);
    assertThat(loop.once()).isEqualTo(1);

    assertThat(rounds(Optional.of(pair())).longest(stage.clock.instant())).isEmpty();
    assertThat(asked).hasSize(4);
    assertThat(accepted()).isEqualTo(2);
    stage.clock.advance(Duration.ofMinutes(50));
    rounds(Optional.of(pair())).longest(stage.clock.instant());
    assertThat(accepted()).as("within the hour").isEqualTo(1);
  }

  @Test
  void the_longest_of_the_rounds_is_told() {
    longest = Optional.of(Duration.ofSeconds(3));
    assertThat(rounds(Optional.of(pair())).longest(stage.clock.instant())).isEqualTo(longest);
  }

  @Test
  void where_no_pair_is_set_nothing_is_sent_and_nothing_told() {
    longest = Optional.of(Duration.ofSeconds(3));
    assertThat(loop(Optional.empty()).once()).isZero();
    assertThat(rounds(Optional.empty()).longest(stage.clock.instant())).isEmpty();
  }

  @Test
  void a_pair_that_does_not_exist_or_is_not_connected_fails_the_round() {
    SyntheticPair real = pair();
    SyntheticPair nobody = new SyntheticPair(new Slug("nobody"), real.from(), real.to());
    SyntheticPair noUnit = new SyntheticPair(real.tenant(), real.from(), new Slug("nowhere"));
    Line pairing = stage.given.pairing(stage.given.branch(from.home()));
    SyntheticPair unpaired =
        new SyntheticPair(real.tenant(), real.from(), pairing.home().unit().slug());
    for (SyntheticPair wrong : List.of(nobody, noUnit, unpaired)) {
      assertThatExceptionOfType(NoSyntheticPair.class)
          .isThrownBy(() -> loop(Optional.of(wrong)).once());
    }
  }
}

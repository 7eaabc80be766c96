package dev.recado.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.campaign.Canary.Recent;
import dev.recado.domain.campaign.Canary.Sample;
import dev.recado.domain.campaign.Canary.Verdict;
import dev.recado.domain.refusal.InvalidValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanaryTest {
  private static final Instant REACHED = Instant.parse("2026-03-04T15:16:17Z");
  private static final Instant JUDGED = REACHED.plus(Duration.ofMinutes(30));
  private static final CanarySettings SETTINGS = new CanarySettings(Optional.of(20), 30, 70, 10, 5);

  private static Verdict judged(Sample sample, Instant now) {
    return Canary.judge(SETTINGS, sample, Optional.of(REACHED), now);
  }

  @Test
  void it_waits_until_the_last_was_sent_to_and_then_as_long_as_was_said() {
    Sample sample = new Sample(20, 20, 0, 0);
    assertThat(Canary.judge(SETTINGS, sample, Optional.empty(), JUDGED))
        .isEqualTo(new Verdict.Wait(Optional.empty()));
    assertThat(judged(sample, JUDGED.minusMillis(1)))
        .isEqualTo(new Verdict.Wait(Optional.of(JUDGED)));
    assertThat(judged(sample, JUDGED)).isEqualTo(new Verdict.Passed());
  }

  @Test
  void what_lies_exactly_on_a_limit_passes() {
    assertThat(judged(new Sample(20, 14, 2, 1), JUDGED)).isEqualTo(new Verdict.Passed());
  }

  @Test
  void too_many_failures_end_it_before_the_wait_is_over() {
    assertThat(judged(new Sample(20, 16, 4, 0), REACHED))
        .isEqualTo(new Verdict.Failed(new Harm(Harm.Kind.FAILED, 4, 20, 10)));
  }

  @Test
  void while_the_first_are_served_failures_are_compared_with_all_of_them() {
    Optional<Instant> notYet = Optional.empty();
    assertThat(Canary.judge(SETTINGS, new Sample(2, 0, 2, 0), notYet, REACHED))
        .isEqualTo(new Verdict.Wait(notYet));
    assertThat(Canary.judge(SETTINGS, new Sample(3, 0, 3, 0), notYet, REACHED))
        .isEqualTo(new Verdict.Failed(new Harm(Harm.Kind.FAILED, 3, 20, 10)));
  }

  @Test
  void too_many_who_opt_out_end_it() {
    assertThat(judged(new Sample(20, 20, 0, 2), REACHED))
        .isEqualTo(new Verdict.Failed(new Harm(Harm.Kind.OPTED_OUT, 2, 20, 5)));
  }

  @Test
  void too_few_that_arrived_end_it_after_the_wait() {
    assertThat(judged(new Sample(20, 13, 0, 0), JUDGED))
        .isEqualTo(new Verdict.Failed(new Harm(Harm.Kind.ARRIVED, 13, 20, 70)));
  }

  @Test
  void while_all_are_served_fewer_than_fifty_results_prove_nothing() {
    assertThat(Canary.trouble(SETTINGS, new Recent(49, 49))).isEmpty();
    assertThat(Canary.trouble(SETTINGS, new Recent(50, 5))).isEmpty();
    assertThat(Canary.trouble(SETTINGS, new Recent(50, 6)))
        .contains(new Harm(Harm.Kind.FAILED, 6, 50, 10));
  }

  @Test
  void a_tally_adds_up_to_its_total_and_says_who_was_tried() {
    Tally tally = new Tally(1, 2, 3, 4, 5, 6, 7, 8, 9, 2);
    assertThat(tally.total()).isEqualTo(45);
    assertThat(tally.tried()).isEqualTo(35);
    assertThat(Sample.of(tally)).isEqualTo(new Sample(35, 15, 7, 2));
    assertThat(Tally.of(Map.of(RecipientStatus.FAILED, 2, RecipientStatus.SKIPPED, 1), 0).futile())
        .isTrue();
    assertThat(Tally.of(Map.of(RecipientStatus.SKIPPED, 1), 0).futile()).isFalse();
  }

  @Test
  void settings_out_of_range_are_refused_by_name() {
    assertThatThrownBy(() -> new CanarySettings(Optional.of(0), 30, 70, 10, 5))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("1 to 10000");
    assertThatThrownBy(() -> new CanarySettings(Optional.empty(), 30, 101, 10, 5))
        .isInstanceOf(InvalidValue.class);
  }
}

package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.Recent;
import dev.recado.domain.pacing.SendingWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link SendingSimulationTest} would not be worth much if it found nothing in a bad engine. */
class PlantedDefectTest {
  private static final int SEEDS = 300;

  static Stream<Arguments> defects() {
    return Stream.of(
        Arguments.of("repeats what a dead worker began", repeating(), "left 2 times"),
        Arguments.of("forgets what a dead worker began", forgetting(), "is SENDING"),
        Arguments.of("takes silence for a failure", doubting(), "is FAILED and left 1"),
        Arguments.of(
            "takes 59 minutes for an hour",
            believing(PlantedDefectTest::shortHour),
            "within the hour"),
        Arguments.of(
            "sends one too many a day", pacing(PlantedDefectTest::oneMoreADay), "on the day"),
        Arguments.of("knows no window", pacing(PlantedDefectTest::always), "outside the window"));
  }

  @ParameterizedTest(name = "an engine that {0}")
  @MethodSource("defects")
  void is_found_out_by_the_simulation(String name, Defect defect, String breach) {
    boolean found =
        LongStream.range(0, SEEDS)
            .mapToObj(seed -> breaches(seed, defect))
            .flatMap(List::stream)
            .anyMatch(each -> each.contains(breach));
    assertThat(found).as("an engine that %s", name).isTrue();
  }

  private static List<String> breaches(long seed, Defect defect) {
    Simulation simulation = new Simulation(seed, defect);
    simulation.play();
    return simulation.breaches();
  }

  private static Defect repeating() {
    return concluding(
        (verdict, now) ->
            verdict instanceof Verdict.Uncertain(var look, String detail)
                    && detail.equals("worker lost")
                ? new Verdict.Retry(now, detail)
                : verdict);
  }

  private static Defect doubting() {
    return concluding(
        (verdict, now) ->
            verdict instanceof Verdict.Uncertain(var look, String detail)
                ? new Verdict.Failed("gateway_failed", detail)
                : verdict);
  }

  private static Defect forgetting() {
    return new Defect() {
      @Override
      public Ledger ledger(Ledger right) {
        return new MistakenLedger(right, attempts -> List.of(), (verdict, now) -> verdict);
      }
    };
  }

  private static Defect concluding(BiFunction<Verdict, Instant, Verdict> verdict) {
    return new Defect() {
      @Override
      public Ledger ledger(Ledger right) {
        return new MistakenLedger(right, UnaryOperator.identity(), verdict);
      }
    };
  }

  private static Defect pacing(UnaryOperator<Pace> mistake) {
    return believing(facts -> with(facts, mistake.apply(facts.pace())));
  }

  private static Defect believing(UnaryOperator<LaneFacts> mistake) {
    return new Defect() {
      @Override
      public LaneFacts facts(LaneFacts right) {
        return mistake.apply(right);
      }
    };
  }

  private static LaneFacts with(LaneFacts facts, Pace pace) {
    return new LaneFacts(
        facts.paused(),
        facts.state(),
        facts.restrictedUntil(),
        facts.troubleUntil(),
        pace,
        facts.zone(),
        facts.recent(),
        facts.off());
  }

  private static LaneFacts shortHour(LaneFacts facts) {
    Recent recent = facts.recent();
    Optional<Instant> edge = recent.hourEdge().map(then -> then.minus(Duration.ofMinutes(1)));
    return facts.with(new Recent(edge, recent.today(), recent.coldToday(), recent.gapUntil()));
  }

  private static Pace oneMoreADay(Pace pace) {
    return new Pace(
        pace.gap(),
        pace.perHour(),
        more(pace.perDay()),
        pace.coldPerDay(),
        pace.window(),
        pace.limitsApplyTo());
  }

  private static Optional<Integer> more(Optional<Integer> limit) {
    return limit.map(most -> most + 1);
  }

  private static Pace always(Pace pace) {
    SendingWindow open = SendingWindow.of("00:00", "24:00", EnumSet.allOf(DayOfWeek.class));
    return new Pace(
        pace.gap(), pace.perHour(), pace.perDay(), pace.coldPerDay(), open, pace.limitsApplyTo());
  }
}

package dev.recado.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.running.RunMode;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.crash.Office.Line;
import dev.recado.launcher.crash.Reckoning.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Kills real servers with SIGKILL at every step of a send and at any instant, while other servers
 * work on the same database. How often: {@code -Drecado.crash.kills=200}; each kill is a seed,
 * counted from {@code -Drecado.crash.first=1}, and one is replayed with {@code
 * -Drecado.crash.seed=N}.
 */
@Tag("crash")
@Timeout(value = 8, unit = TimeUnit.HOURS)
class CrashIT {
  private static final int KILLS = 200;
  private static final int OFFICES = 6;
  private static final int NUMBERS = 12;

  /** After so many kills everything comes to rest and is judged. */
  private static final int TURN = 100;

  private @Nullable Ground ground;
  private @Nullable Traffic traffic;
  private final Map<Step, Integer> hits = new EnumMap<>(Step.class);
  private final List<String> violations = new ArrayList<>();

  @BeforeEach
  void connects_many_numbers_of_several_tenants() throws Exception {
    Ground prepared = Ground.prepare(RunMode.ALL, RunMode.ALL, RunMode.ALL);
    ground = prepared;
    prepared.fleet().victim(new Random(0));
    Stage stage = prepared.stage();
    List<Line> lines = new ArrayList<>();
    for (int each = 0; each < OFFICES; each++) {
      lines.addAll(Office.open(stage, NUMBERS).lines());
    }
    traffic = new Traffic(prepared.simulator().simulator(), prepared.owner(), lines);
  }

  @AfterEach
  void leaves_nothing_behind() throws Exception {
    if (traffic != null) {
      traffic.close();
    }
    if (ground != null) {
      ground.close();
    }
  }

  @Test
  void whenever_a_server_is_killed_nothing_is_lost_and_nothing_is_sent_twice() throws Exception {
    Ground place = Optional.ofNullable(ground).orElseThrow();
    Traffic flow = Optional.ofNullable(traffic).orElseThrow();
    Reckoning reckoning = new Reckoning(place, flow);
    long[] seeds = seeds();
    for (int kills = 1; kills <= seeds.length; kills++) {
      kill(place, flow, reckoning, seeds[kills - 1]);
      if (kills % TURN == 0 || kills == seeds.length) {
        Figures figures = reckoning.figures();
        say("kills " + kills + ", " + figures + ", sends hit " + hits);
        figures.findings().forEach(CrashIT::say);
        assertThat(figures.findings()).isEmpty();
        assertThat(figures.lost()).isZero();
        assertThat(figures.doubled()).isZero();
      }
    }
    assertThat(violations).isEmpty();
    if (seeds.length >= 2 * Step.values().length) {
      // Kills that hit nothing prove nothing.
      assertThat(hits.values()).hasSize(Step.values().length).allMatch(hit -> hit > 0);
    }
  }

  private void kill(Ground place, Traffic flow, Reckoning reckoning, long seed) throws Exception {
    Random random = new Random(seed);
    Step step = Step.values()[Math.floorMod(seed, Step.values().length)];
    place.simulator().simulator().faults().suppress(random.nextBoolean(), false);
    Node victim = place.fleet().victim(random);
    Killing killing = new Killing(place.owner(), place.onlooker(), () -> flow.flow(seed));
    int hit = killing.kill(victim, step, random);
    hits.merge(step, hit, Integer::sum);
    place.fleet().restart(victim);
    flow.awaitAnswers();
    List<String> violated = reckoning.violated(false);
    violated.forEach(each -> violations.add("seed " + seed + ": " + each));
    say("seed %d: %s %s, %d sends hit, %s".formatted(seed, victim.name(), step, hit, violated));
  }

  private static long[] seeds() {
    int kills = Integer.getInteger("recado.crash.kills", KILLS);
    long first = Long.getLong("recado.crash.first", 1);
    return Optional.ofNullable(Long.getLong("recado.crash.seed"))
        .map(seed -> LongStream.of(seed).toArray())
        .orElseGet(() -> LongStream.range(first, first + kills).toArray());
  }

  /** The figures are what this run is for. */
  private static void say(String line) {
    System.out.println(line);
  }
}

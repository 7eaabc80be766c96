package dev.recado.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.crash.Judge.Judgement;
import dev.recado.launcher.crash.Office.Line;
import dev.recado.launcher.invariants.Invariants;
import java.time.Duration;
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
 * work on the same database. How often: {@code -Drecado.crash.kills=200}; one seed is replayed with
 * {@code -Drecado.crash.seed=N}.
 */
@Tag("crash")
@Timeout(value = 4, unit = TimeUnit.HOURS)
class CrashIT {
  private static final int OFFICES = 6;
  private static final int NUMBERS = 12;

  /** A lease, all looks of an uncertain message, and the tries after them. */
  private static final Duration SETTLED = Duration.ofMinutes(25);

  private @Nullable Ground ground;
  private @Nullable Traffic traffic;
  private final Map<Step, Integer> hits = new EnumMap<>(Step.class);
  private final List<String> findings = new ArrayList<>();

  @BeforeEach
  void connects_many_numbers_of_several_tenants() throws Exception {
    Ground prepared = Ground.prepare();
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
    Ground place = ground();
    long[] seeds = seeds();
    for (long seed : seeds) {
      kill(place, seed);
    }
    place.simulator().simulator().faults().suppress(false, false);
    Records records = new Records(place.owner(), place.simulator().simulator());
    Expect.within(SETTLED, records::moving, moving -> moving == 0);

    Judgement out = Judge.outbound(traffic().promises(), records.outbound(), records.received());
    Judgement in = Judge.inbound(traffic().written(), records.inbound());
    int doubted = records.doubted();
    say(
        "kills %d (%s), messages %d, lost %d, doubled %d, uncertain %d, settled %d"
            .formatted(
                seeds.length,
                hits,
                traffic().promises().size(),
                out.lost() + in.lost(),
                out.doubled() + in.doubled(),
                doubted,
                doubted - records.uncertain()));
    findings.addAll(out.findings());
    findings.addAll(in.findings());
    findings.addAll(place.flights().collisions());
    findings.addAll(place.owner().withHandle(h -> Invariants.violated(h.getConnection(), true)));
    findings.forEach(CrashIT::say);
    assertThat(findings).isEmpty();
    assertThat(records.storedEvents()).isGreaterThanOrEqualTo(place.balancer().storedEvents());
    if (seeds.length >= 2 * Step.values().length) {
      // A kill that hit nothing proves nothing.
      assertThat(hits.values()).hasSize(Step.values().length).allMatch(hit -> hit > 0);
      assertThat(doubted).isPositive();
    }
  }

  private void kill(Ground place, long seed) throws Exception {
    Random random = new Random(seed);
    Step step = Step.values()[Math.floorMod(seed, Step.values().length)];
    place.simulator().simulator().faults().suppress(random.nextBoolean(), false);
    Node victim = place.fleet().victim(random);
    int hit = new Killing(place.owner(), () -> traffic().flow(seed)).kill(victim, step, random);
    hits.merge(step, hit, Integer::sum);
    place.fleet().restart(victim);
    traffic().awaitAnswers();
    List<String> violated =
        place.owner().withHandle(h -> Invariants.violated(h.getConnection(), false));
    violated.forEach(each -> findings.add("seed " + seed + ": " + each));
    say("seed %d: %s %s, %d sends hit, %s".formatted(seed, victim.name(), step, hit, violated));
  }

  private static long[] seeds() {
    long first = Long.getLong("recado.crash.first", 1);
    return Optional.ofNullable(Long.getLong("recado.crash.seed"))
        .map(seed -> LongStream.of(seed).toArray())
        .orElseGet(
            () ->
                LongStream.range(first, first + Integer.getInteger("recado.crash.kills", 200))
                    .toArray());
  }

  private Ground ground() {
    return Optional.ofNullable(ground).orElseThrow();
  }

  private Traffic traffic() {
    return Optional.ofNullable(traffic).orElseThrow();
  }

  /** The numbers are what this run is for. */
  private static void say(String line) {
    System.out.println(line);
  }
}

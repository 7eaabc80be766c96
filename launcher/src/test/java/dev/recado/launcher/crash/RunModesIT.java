package dev.recado.launcher.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.running.RunMode;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.crash.Load.Outcome;
import dev.recado.launcher.crash.Office.Line;
import dev.recado.launcher.crash.Reckoning.Figures;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * An API, a worker and two schedulers as processes of their own on one database. Starting them
 * takes most of the time, so the tests share them, in this order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class RunModesIT {
  private static final int NUMBERS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Ground ground;
  private Traffic traffic;
  private Line line;
  private Node api;
  private Node worker;
  private Node scheduler;
  private Node standby;

  @BeforeAll
  void starts_one_process_for_each_mode_and_pairs_across_them() throws Exception {
    ground = Ground.prepare(RunMode.API, RunMode.WORKER, RunMode.SCHEDULER, RunMode.SCHEDULER);
    api = ground.fleet().node(0);
    worker = ground.fleet().node(1);
    scheduler = ground.fleet().node(2);
    standby = ground.fleet().node(3);
    ground.fleet().awaitAll();
    Office office = Office.open(ground.stage(), NUMBERS);
    line = office.lines().getFirst();
    traffic = new Traffic(ground.simulator().simulator(), ground.owner(), office.lines());
  }

  @AfterAll
  void leaves_nothing_behind() throws Exception {
    if (traffic != null) {
      traffic.close();
    }
    if (ground != null) {
      ground.close();
    }
  }

  private static Answer ready(Node node) {
    return Api.at(node.url()).get("/health/ready");
  }

  private static Answer awaitReady(Node node) {
    return Expect.within(PATIENCE, () -> ready(node), answer -> answer.status() == 200);
  }

  @Test
  @Order(1)
  void each_says_whether_its_own_loops_get_on() {
    for (Node each : new Node[] {api, worker, scheduler, standby}) {
      awaitReady(each).expect(200);
    }
    assertThat(ready(api).object().getJsonObject("loops")).isEmpty();
    assertThat(ready(worker).object().getJsonObject("loops"))
        .containsOnlyKeys("send", "media", "settle", "care", "gaps");
    assertThat(ready(scheduler).object().getJsonObject("loops")).containsOnlyKeys("jobs");
    assertThat(ready(scheduler).text("mode")).isEqualTo("scheduler");
  }

  @Test
  @Order(1)
  void only_the_api_answers_requests_and_the_others_say_where_to_go() {
    for (Node each : new Node[] {worker, scheduler}) {
      Api there = Api.at(each.url());
      assertThat(there.get("/health").expect(200).text("status")).isEqualTo("ok");
      for (String path : new String[] {"/admin/units", "/messages", "/healthy", "/"}) {
        assertThat(there.get(path).expect(503).text("code")).isEqualTo("not_served_here");
      }
      there.get("/ui").expect(503);
      Answer webhook = there.postRaw("/webhooks/whatsapp/evolution/secret", "{}").expect(503);
      assertThat(webhook.text("detail")).contains("RUN_MODE=" + each.mode().label(), "api or all");
    }
  }

  @Test
  @Order(2)
  void a_message_leaves_soon_although_another_process_sends_it() {
    Load load = new Load(api.url(), line);
    load.one("warm-up");
    Duration slowest = Duration.ZERO;
    for (int each = 0; each < 5; each++) {
      Duration took = load.one("latency-" + each);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }
    System.out.println("slowest send across processes " + slowest.toMillis() + " ms");
    assertThat(slowest).isLessThan(Stage.PROMPT);
  }

  @Test
  @Order(3)
  void sending_receiving_and_campaigns_work_across_the_processes() throws Exception {
    traffic.flow(1);
    traffic.awaitAnswers();
    nothingLost();
  }

  @Test
  @Order(4)
  void two_schedulers_run_each_job_once_in_its_period() {
    Expect.within(PATIENCE, () -> runs("campaigns"), runs -> runs > 5);
    assertThat(
            count(
                """
                select count(*) from (
                  select count(*) as runs, extract(epoch from max(started_at) - min(started_at))
                    as seconds
                  from job_runs where job = 'campaigns') all_runs
                where runs > seconds + 2
                """))
        .as("more runs than seconds")
        .isZero();
    assertThat(
            count(
                """
                select count(*) from (
                  select job from job_runs where job in ('vitals', 'gateway', 'old-keys')
                  group by job, date_trunc('minute', started_at) having count(*) > 1) twice
                """))
        .as("minutes with two runs")
        .isZero();
    assertThat(count("select count(*) from job_runs where status in ('failed', 'abandoned')"))
        .isZero();
  }

  private int count(String query) {
    return ground
        .owner()
        .withHandle(handle -> handle.createQuery(query).mapTo(Integer.class).one());
  }

  @Test
  @Order(6)
  void an_api_that_is_told_to_stop_fails_no_request_it_has_taken() throws Exception {
    try (Load load = new Load(api.url(), line)) {
      load.start();
      Expect.within(PATIENCE, load::answered, answered -> answered > 50);
      long begun = System.nanoTime();
      api.leave();
      Duration took = Duration.ofNanos(System.nanoTime() - begun);
      Outcome outcome = load.stop();
      System.out.println("drained in " + took.toMillis() + " ms, " + outcome);
      assertThat(took).isLessThan(Duration.ofSeconds(31));
      assertThat(outcome.failures()).isEmpty();
      assertThat(outcome.notReady()).as("/health/ready said 503 before the end").isTrue();
    }
    ground.fleet().restart(api);
    ground.fleet().awaitAll();
  }

  @Test
  @Order(7)
  void whichever_is_killed_nothing_is_lost_once_it_is_back() throws Exception {
    traffic.flow(2);
    worker.kill();
    leasesEnd();
    for (Node victim : new Node[] {worker, scheduler, api}) {
      victim.kill();
      ground.fleet().restart(victim);
      Expect.within(PATIENCE, victim::runs, back -> back);
    }
    traffic.awaitAnswers();
    for (Node each : new Node[] {api, worker, scheduler, standby}) {
      awaitReady(each);
    }
    nothingLost();
  }

  /** A minute passes for the lanes that wait for the dead. */
  private void leasesEnd() {
    String end = "update lanes set lease_until = now() where lease_until > now()";
    ground.owner().useHandle(handle -> handle.execute(end));
  }

  @Test
  @Order(8)
  void operators_see_pause_and_start_jobs() {
    Api admin = new Stage(ground.target()).platform();
    admin.post("/admin/jobs/old-keys/pause", Map.of()).expect(204);
    assertThat(job(admin).getString("pausedAt")).isNotEmpty();
    int before = runs("old-keys");
    admin.post("/admin/jobs/old-keys/runs", Map.of()).expect(202);
    Expect.within(PATIENCE, () -> runs("old-keys"), now -> now == before + 1);
    admin.post("/admin/jobs/old-keys/resume", Map.of()).expect(204);
    assertThat(job(admin).isNull("pausedAt")).isTrue();
    assertThat(admin.post("/admin/jobs/dance/runs", Map.of()).expect(404).text("code"))
        .isEqualTo("job_not_found");
  }

  private JsonObject job(Api admin) {
    return admin.get("/admin/jobs").expect(200).items().stream()
        .map(item -> item.asJsonObject())
        .filter(item -> item.getString("name").equals("old-keys"))
        .findFirst()
        .orElseThrow();
  }

  private int runs(String job) {
    return count(
        "select count(*) from job_runs where job = '" + job + "' and status = 'succeeded'");
  }

  private void nothingLost() throws Exception {
    Figures figures = new Reckoning(ground, traffic).figures();
    System.out.println("run modes: " + figures);
    assertThat(figures.findings()).isEmpty();
    assertThat(figures.lost()).isZero();
    assertThat(figures.doubled()).isZero();
  }
}

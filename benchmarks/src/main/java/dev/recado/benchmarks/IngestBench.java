package dev.recado.benchmarks;

import dev.recado.launcher.Console;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Target;
import dev.recado.launcher.settings.Access.FirstAdmin;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * How many webhooks with a new message each the running server takes in, and how many PostgreSQL
 * would take if there were nothing above it: the same statement, by the same role, under the same
 * row security, in the same run on the same database.
 */
final class IngestBench {
  private static final int THREADS = 16;

  private static final Load MEASURED = new Load(THREADS, Duration.ofSeconds(20));
  private final RunningPlatform running;
  private final Console console;

  IngestBench(RunningPlatform running, Console console) {
    this.running = running;
    this.console = console;
  }

  void run() throws Exception {
    Stage stage = new Stage(target());
    Stage.Paired unit = stage.paired();
    Webhooks webhooks = Webhooks.of(running, unit.instance());
    try (DirectIngest direct = DirectIngest.over(running, unit.instance())) {
      new WarmUp(console).run(() -> MEASURED.run("warm-up", webhooks::post).perSecond());
      MEASURED.run("warm-up", direct::ingest);
      Load.Result server = MEASURED.run("webhooks through the server", webhooks::post);
      Load.Result statement = MEASURED.run("the ingest statement over pooled JDBC", direct::ingest);
      console.line(server.line());
      console.line(statement.line());
      console.line(
          String.format(Locale.ROOT, "  ratio %.2f", server.perSecond() / statement.perSecond()));
    }
  }

  private Target target() {
    FirstAdmin admin = running.signIn().admin().orElseThrow();
    URI simulator = running.gateway().url();
    return new Target(running.http().baseUrl(), simulator, admin.email(), admin.password().value());
  }
}

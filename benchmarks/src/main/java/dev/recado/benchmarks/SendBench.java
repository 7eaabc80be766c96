package dev.recado.benchmarks;

import dev.recado.launcher.Console;
import dev.recado.launcher.RunningPlatform;
import java.util.Locale;

/**
 * How fast lanes drain with all limits off and a gateway that answers at once, and how fast plain
 * SQL would claim and finish the same messages in batches: as the same role, under the same row
 * security, in the same run on the same database.
 */
final class SendBench {
  private static final int LANES = 16;
  private static final int EACH = 1_000;
  private final RunningPlatform running;
  private final Console console;

  SendBench(RunningPlatform running, Console console) {
    this.running = running;
    this.console = console;
  }

  void run() throws Exception {
    Database database = Database.of(running);
    SendQueue queue = new SendQueue(database);
    queue.prepare(LANES);
    try (LaneDrain lanes = new LaneDrain(database)) {
      new WarmUp(console).run(() -> filled(queue, lanes));
      queue.fill(EACH);
      double engine = lanes.drain();
      queue.requireEmpty();
      try (PlainDrain plain = new PlainDrain(database)) {
        new WarmUp(console).run(() -> filled(queue, plain));
        queue.fill(EACH);
        double sql = plain.drain();
        queue.requireEmpty();
        console.line(
            String.format(Locale.ROOT, "  %-42s %9.0f /s", "messages through lanes", engine));
        console.line(
            String.format(
                Locale.ROOT, "  %-42s %9.0f /s", "claimed and finished by SQL, 100 a time", sql));
        console.line(String.format(Locale.ROOT, "  ratio %.2f", engine / sql));
      }
    }
  }

  private static double filled(SendQueue queue, LaneDrain lanes) throws Exception {
    queue.fill(EACH);
    return lanes.drain();
  }

  private static double filled(SendQueue queue, PlainDrain plain) throws Exception {
    queue.fill(EACH);
    return plain.drain();
  }
}

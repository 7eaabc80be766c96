package dev.recado.benchmarks;

import dev.recado.launcher.Console;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Target;
import dev.recado.launcher.seed.LargeTenant;
import dev.recado.launcher.settings.Access.FirstAdmin;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long the server takes for each page, of a tenant with a million messages, 100,000 contacts
 * and 1,000 conversations, beside the same page of a tenant that has nothing, in turns.
 */
final class PagesBench {
  private static final int WARM_UP = 30;
  private static final int TIMES = 100;

  private final RunningPlatform running;
  private final Console console;

  PagesBench(RunningPlatform running, Console console) {
    this.running = running;
    this.console = console;
  }

  void run() throws Exception {
    FirstAdmin admin = running.signIn().admin().orElseThrow();
    Target target =
        new Target(
            running.http().baseUrl(),
            running.gateway().url(),
            admin.email(),
            admin.password().value());
    Stage stage = new Stage(target);
    Stage.Paired large = stage.paired();
    Stage.Paired empty = stage.paired();
    Pairing pairing = Pairing.of(running, large.instance());
    console.line("  filling the large tenant");
    try (Connection database = Database.of(running).asOwner()) {
      LargeTenant.fill(
          database, pairing.tenant().value(), pairing.unit().value(), pairing.connection().value());
    }
    PageReader much = PageReader.signedIn(target.server(), large.tenancy());
    PageReader nothing = PageReader.signedIn(target.server(), empty.tenancy());
    console.line("  page, milliseconds at p95          empty     large   ratio");
    pages(large).forEach((path, same) -> compare(nothing, much, path, same));
  }

  /** A page of the large tenant, and the one that stands beside it. */
  private static Map<String, String> pages(Stage.Paired large) {
    Map<String, String> pages = new LinkedHashMap<>();
    for (String path :
        new String[] {
          "/ui",
          "/ui/conversations",
          "/ui/contacts",
          "/ui/contacts?q=ana",
          "/ui/campaigns",
          "/ui/connections",
          "/ui/monitoring/deliveries",
          "/ui/monitoring/events",
          "/ui/monitoring/lanes",
          "/ui/administration/units",
          "/ui/administration/audit"
        }) {
      pages.put(path, path);
    }
    String conversation =
        large.admin().get("/conversations").expect(200).items().getJsonObject(0).getString("id");
    pages.put("/ui/conversations/" + conversation, "/ui/conversations");
    String contact =
        large.admin().get("/contacts").expect(200).items().getJsonObject(0).getString("id");
    pages.put("/ui/contacts/" + contact, "/ui/contacts");
    return pages;
  }

  private void compare(PageReader nothing, PageReader much, String path, String beside) {
    for (int i = 0; i < WARM_UP; i++) {
      nothing.read(beside);
      much.read(path);
    }
    double[] small = new double[TIMES];
    double[] big = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      small[i] = nothing.read(beside);
      big[i] = much.read(path);
    }
    double before = PageReader.p95(small);
    double after = PageReader.p95(big);
    String name = path.replaceAll("/[0-9a-f-]{36}", "/{id}");
    console.line(
        String.format(
            Locale.ROOT, "  %-32s %8.1f  %8.1f  %6.2f", name, before, after, after / before));
  }
}

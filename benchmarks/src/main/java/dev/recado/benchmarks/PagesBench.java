package dev.recado.benchmarks;

import dev.recado.launcher.Console;
import dev.recado.launcher.RunningPlatform;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Target;
import dev.recado.launcher.seed.MadeUpTenant;
import dev.recado.launcher.seed.MadeUpTenant.Size;
import dev.recado.launcher.settings.Access.FirstAdmin;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * How long the server takes for each page, of a tenant with a million messages, 100,000 contacts
 * and 1,000 conversations, beside the same page of a tenant that has nothing, in turns. Before the
 * pages of one conversation and one contact that tenant gets one of each.
 */
final class PagesBench {
  private static final int WARM_UP = 30;
  private static final int TIMES = 100;

  /** The conversation is a good deal longer than what a page of it shows. */
  private static final Size ONE_OF_EACH = new Size(1, 1, 100);

  private static final List<String> PAGES =
      List.of(
          "/ui",
          "/ui/conversations",
          "/ui/contacts",
          "/ui/contacts?q=ana",
          "/ui/campaigns",
          "/ui/connections",
          "/ui/monitoring",
          "/ui/monitoring/deliveries",
          "/ui/monitoring/events",
          "/ui/monitoring/lanes",
          "/ui/administration/units",
          "/ui/administration/audit");

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
    console.line("  filling the large tenant");
    fill(large, Size.LARGE);
    PageReader much = PageReader.signedIn(target.server(), large.tenancy());
    PageReader nothing = PageReader.signedIn(target.server(), empty.tenancy());
    console.line("  page, milliseconds at p95          empty     large   ratio");
    PAGES.forEach(path -> compare(path, nothing, path, much, path));
    fill(empty, ONE_OF_EACH);
    for (String each : List.of("/conversations", "/contacts")) {
      compare(
          "/ui" + each + "/{id}",
          nothing,
          "/ui" + each + "/" + first(empty, each),
          much,
          "/ui" + each + "/" + first(large, each));
    }
  }

  private void fill(Stage.Paired tenant, Size size) throws SQLException {
    Pairing pairing = Pairing.of(running, tenant.instance());
    try (Connection database = Database.of(running).asOwner()) {
      MadeUpTenant.fill(
          database,
          pairing.tenant().value(),
          pairing.unit().value(),
          pairing.connection().value(),
          size);
    }
  }

  private static String first(Stage.Paired tenant, String list) {
    return tenant.admin().get(list).expect(200).items().getJsonObject(0).getString("id");
  }

  private void compare(
      String name, PageReader nothing, String beside, PageReader much, String path) {
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
    console.line(
        String.format(
            Locale.ROOT, "  %-32s %8.1f  %8.1f  %6.2f", name, before, after, after / before));
  }
}

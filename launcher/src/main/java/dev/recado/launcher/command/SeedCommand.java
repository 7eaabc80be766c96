package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.seed.MadeUpTenant;
import dev.recado.launcher.settings.AppEnvironment;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code ./recado seed --large}: fills the tenant {@code default} beside a running server, to see
 * how pages do with much.
 */
final class SeedCommand implements Command {
  private static final String LINE =
      """
      select c.tenant_id, c.unit_id, c.id
      from unit_whatsapp_connections c join tenants t on t.id = c.tenant_id
      where t.slug = 'default'
      order by c.created_at
      limit 1
      """;

  private final Map<String, String> environment;
  private final Console console;

  SeedCommand(Map<String, String> environment, Console console) {
    this.environment = environment;
    this.console = console;
  }

  @Override
  public String name() {
    return "seed";
  }

  @Override
  public String arguments() {
    return "--large";
  }

  @Override
  public String summary() {
    return "fills the tenant default with a million messages to look at; never in production";
  }

  @Override
  public int run(List<String> arguments) throws Exception {
    if (!arguments.equals(List.of("--large"))) {
      throw new StartRefused("Say how much: ./recado seed --large");
    }
    Settings settings = SettingsGate.pass(environment, console);
    if (settings.deployment().environment() == AppEnvironment.PRODUCTION) {
      throw new StartRefused("Made-up people have no place in production");
    }
    PostgresUrl owner =
        RunningDatabase.owner(settings)
            .orElseThrow(
                () -> new StartRefused("Start Recado in another terminal first: ./recado run"));
    console.line("100,000 contacts, 1,000 conversations, 1,000,000 messages: a few minutes");
    fill(owner);
    console.line("Done");
    return 0;
  }

  private static void fill(PostgresUrl owner) throws SQLException {
    try (Connection database =
            DriverManager.getConnection(owner.jdbcUrl(), owner.user(), owner.password().value());
        Statement statement = database.createStatement();
        ResultSet line = statement.executeQuery(LINE)) {
      if (!line.next()) {
        throw new StartRefused("Pair a number of the tenant default first: messages belong to one");
      }
      MadeUpTenant.fill(
          database,
          line.getObject(1, UUID.class),
          line.getObject(2, UUID.class),
          line.getObject(3, UUID.class),
          MadeUpTenant.Size.LARGE);
    }
  }
}

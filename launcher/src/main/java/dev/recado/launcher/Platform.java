package dev.recado.launcher;

import dev.recado.launcher.database.ContractSchema;
import dev.recado.launcher.database.Duplicates;
import dev.recado.launcher.database.EmbeddedPostgres;
import dev.recado.launcher.database.Markers;
import dev.recado.launcher.database.OwnedDatabase;
import dev.recado.launcher.database.PreparedDatabase;
import dev.recado.launcher.server.LibertyServer;
import dev.recado.launcher.server.ServerEnvironment;
import dev.recado.launcher.settings.DatabaseChoice;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import dev.recado.launcher.settings.Settings;
import dev.recado.system.KeyDerivation;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.postgresql.Driver;

/** Everything that {@code ./recado run} starts, in its order; closing stops it backwards. */
public final class Platform implements AutoCloseable {
  private static final int POOL = 20;

  private final Home home;
  private final Settings settings;
  private final Console console;
  private final Opened opened = new Opened();

  public Platform(Home home, Settings settings, Console console) {
    this.home = home;
    this.settings = settings;
    this.console = console;
  }

  /** What the launcher needs to prepare the database. */
  private record Database(
      PostgresUrl owner, Optional<PostgresUrl> application, Secret rolePassword) {}

  /** PostgreSQL runs, the lesser role exists and the tables are as this program expects them. */
  public PreparedDatabase migrate() throws Exception {
    return admitted(takeDirectory());
  }

  /**
   * The same, and says what was there and what was added. Nothing is changed when rows that are
   * there more than once stand in the way.
   *
   * @return whether everything is there now
   */
  public boolean migrateAndReport() throws Exception {
    Database database = database(takeDirectory());
    Markers.of(database.owner()).admit(settings.deployment());
    List<String> blocked = new Duplicates(database.owner()).lines();
    if (!blocked.isEmpty()) {
      console.lines(blocked);
      console.line("Nothing was changed.");
      return false;
    }
    ContractSchema before = ContractSchema.of(database.owner());
    prepared(database);
    ContractSchema after = ContractSchema.of(database.owner());
    console.lines(after.since(before));
    return after.complete();
  }

  /** The tables are there and say which environment they belong to. */
  public void mark(Markers markers) throws Exception {
    Database database = database(takeDirectory());
    markers.requireNoOther(database.owner());
    markers.write(prepared(database).owner());
  }

  /**
   * Starts everything and returns when the server answers.
   *
   * @param output takes what the server writes to standard output
   */
  public RunningPlatform start(Redirect output) throws Exception {
    DataDirectory directory = takeDirectory();
    Ports.requireFree(settings.http());
    PreparedDatabase database = admitted(directory);
    int simulatorPort = settings.http().port() + 1;
    Gateway gateway = Gateway.open(settings.gateway(), directory, simulatorPort, opened);
    SignIn signIn = SignIn.decide(settings, directory);
    ServerEnvironment environment = environment(directory, database, gateway, signIn);
    LibertyServer server =
        console.step(
            "Open Liberty",
            () -> {
              LibertyServer started =
                  opened.add(LibertyServer.start(home, directory, environment.values(), output));
              started.awaitHealth(settings.http());
              return started;
            });
    return new RunningPlatform(settings.http(), database, gateway, signIn, server);
  }

  @Override
  public void close() {
    opened.close();
  }

  private DataDirectory takeDirectory() throws Exception {
    DataDirectory directory = opened.add(DataDirectory.open(settings.deployment().dataDirectory()));
    LauncherLog.writeTo(directory.folder("logs"));
    LibertyServer.endOrphan(directory);
    return directory;
  }

  /** Nothing is changed in a database of another environment. */
  private PreparedDatabase admitted(DataDirectory directory) throws Exception {
    Database database = database(directory);
    Markers.of(database.owner()).admit(settings.deployment());
    return prepared(database);
  }

  private Database database(DataDirectory directory) throws Exception {
    KeyDerivation derivation = new KeyDerivation(jwtSecret(directory).value());
    Secret rolePassword = new Secret(derivation.text(KeyDerivation.DATABASE_ROLE));
    return switch (settings.database()) {
      case DatabaseChoice.External external ->
          new Database(external.owner(), external.application(), rolePassword);
      case DatabaseChoice.Embedded embedded ->
          new Database(embeddedOwner(directory), Optional.empty(), rolePassword);
    };
  }

  private PreparedDatabase prepared(Database database) {
    return console.step(
        "Migration",
        () ->
            PreparedDatabase.prepare(
                database.owner(), database.application(), database.rolePassword()));
  }

  private PostgresUrl embeddedOwner(DataDirectory directory) throws Exception {
    return console.step(
        "PostgreSQL",
        () -> {
          EmbeddedPostgres postgres =
              opened.add(EmbeddedPostgres.of(directory, home.postgresPrograms()));
          Secret ownerPassword = directory.secret("postgres-owner").secret();
          return OwnedDatabase.in(postgres.start(), ownerPassword);
        });
  }

  private Secret jwtSecret(DataDirectory directory) {
    return settings
        .access()
        .jwtSecret()
        .orElseGet(() -> directory.secret("jwt-access-secret").secret());
  }

  private ServerEnvironment environment(
      DataDirectory directory, PreparedDatabase database, Gateway gateway, SignIn signIn) {
    Secret jwtSecret = jwtSecret(directory);
    Secret ltpa = new Secret(new KeyDerivation(jwtSecret.value()).text("liberty-ltpa"));
    return new ServerEnvironment(System.getenv())
        .files(home.webApplication(), jdbcDriver())
        .settings(settings)
        .database(database.application(), POOL)
        .gateway(gateway.url(), gateway.key(), gateway.simulated(), gateway.allowlist())
        .secrets(jwtSecret, ltpa)
        .firstAdmin(signIn.admin());
  }

  private static Path jdbcDriver() {
    var source = Driver.class.getProtectionDomain().getCodeSource();
    return Path.of(URI.create(source.getLocation().toString()));
  }
}

package dev.recado.launcher.crash;

import dev.recado.domain.running.RunMode;
import dev.recado.evolution.simulator.Behaviour;
import dev.recado.evolution.simulator.SimulatorOptions;
import dev.recado.evolution.simulator.SimulatorServer;
import dev.recado.evolution.simulator.delivery.RetryPolicy;
import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.Home;
import dev.recado.launcher.acceptance.Stage;
import dev.recado.launcher.acceptance.Target;
import dev.recado.launcher.database.EmbeddedPostgres;
import dev.recado.launcher.database.OwnedDatabase;
import dev.recado.launcher.database.PreparedDatabase;
import dev.recado.launcher.e2e.Folders;
import dev.recado.launcher.e2e.RunningServer;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Everything that outlives the servers: the database, the gateway and what stands in between. */
final class Ground implements AutoCloseable {
  private static final Secret SECRET = new Secret("the secret that all servers of this test share");
  private static final Secret GATEWAY_KEY = new Secret("simulator-key");

  /** The gateway's ways, but it comes again sooner. */
  private static final RetryPolicy RETRIES =
      RetryPolicy.of(40, Duration.ofMillis(500), Duration.ofSeconds(5));

  private final Path folder;
  private final DataDirectory directory;
  private final EmbeddedPostgres postgres;
  private final SimulatorServer simulator;
  private final Balancer balancer;
  private final Flights flights = new Flights();
  private final Fleet fleet;
  private final Jdbi owner;
  private final Jdbi onlooker;

  private Ground(Path folder, List<RunMode> modes) throws Exception {
    this.folder = folder;
    directory = DataDirectory.open(folder.resolve("ground"));
    postgres = EmbeddedPostgres.of(directory, Home.find().postgresPrograms());
    PostgresUrl administrator = postgres.start();
    onlooker = connecting(administrator);
    PostgresUrl url = OwnedDatabase.in(administrator, SECRET);
    PreparedDatabase database = PreparedDatabase.prepare(url, Optional.empty(), SECRET);
    owner = connecting(url);
    simulator =
        SimulatorServer.start(
            SimulatorOptions.real(GATEWAY_KEY.value()).with(Behaviour.immediate()).with(RETRIES));
    balancer = Balancer.start();
    Node.Shared shared =
        new Node.Shared(database.application(), balancer.url(), GATEWAY_KEY, SECRET);
    fleet = new Fleet(modes, shared, URI.create(simulator.baseUrl()), flights, folder);
    balancer.before(fleet::serving);
  }

  private static Jdbi connecting(PostgresUrl url) {
    return Jdbi.create(url.jdbcUrl(), url.user(), url.password().value());
  }

  /** With one server of each mode, on their way up. */
  static Ground prepare(RunMode... modes) throws Exception {
    return new Ground(Files.createTempDirectory("recado-crash"), List.of(modes));
  }

  Fleet fleet() {
    return fleet;
  }

  Flights flights() {
    return flights;
  }

  Balancer balancer() {
    return balancer;
  }

  SimulatorServer simulator() {
    return simulator;
  }

  /** The database as an operator sees it: all tenants. */
  Jdbi owner() {
    return owner;
  }

  /** PostgreSQL as its administrator sees it: what each server waits for. */
  Jdbi onlooker() {
    return onlooker;
  }

  /** The API and the world of phones. */
  Stage stage() {
    return new Stage(target());
  }

  Target target() {
    return new Target(
        balancer.url(),
        URI.create(simulator.baseUrl()),
        RunningServer.ADMIN_EMAIL,
        RunningServer.ADMIN_PASSWORD);
  }

  @Override
  public void close() throws IOException {
    fleet.close();
    balancer.close();
    simulator.close();
    postgres.close();
    directory.close();
    Folders.remove(folder);
  }
}

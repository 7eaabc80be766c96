package dev.recado.launcher.database;

import dev.recado.launcher.DataDirectory;
import dev.recado.launcher.PrivateFiles;
import dev.recado.launcher.StartRefused;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The PostgreSQL that the launcher brings along: durable, on a free loopback port, entered by
 * password only. Its superuser does nothing but create the owner and the database.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  static final String SUPERUSER = "postgres";
  private static final int ATTEMPTS = 3;

  /** PostgreSQL writes its port into this line of its pid file. */
  private static final int PORT_LINE = 4;

  private final PostgresPrograms programs;
  private final Path data;
  private final Path log;
  private final Secret superuserPassword;

  private EmbeddedPostgres(PostgresPrograms programs, Path data, Path log, Secret password) {
    this.programs = programs;
    this.data = data;
    this.log = log;
    this.superuserPassword = password;
  }

  /**
   * The one that belongs to the directory; it does not run yet.
   *
   * @param programFolder where its programs are unpacked when they are not yet
   */
  public static EmbeddedPostgres of(DataDirectory directory, Path programFolder)
      throws IOException {
    Path log = directory.folder("logs").resolve("postgres.log");
    Path unpacked = PostgresArchive.forThisMachine().unpackBelow(programFolder);
    return new EmbeddedPostgres(
        new PostgresPrograms(unpacked, log),
        directory.root().resolve("postgres"),
        log,
        directory.secret("postgres-superuser").secret());
  }

  /** How the owner enters the one that another Recado runs on this directory, if it does. */
  public static Optional<PostgresUrl> runningOwner(Path root) throws IOException {
    Path password = root.resolve("secrets").resolve("postgres-owner");
    Optional<String> address = runningAddress(root);
    if (address.isEmpty() || !Files.exists(password)) {
      return Optional.empty();
    }
    Secret secret = new Secret(Files.readString(password).strip());
    return Optional.of(OwnedDatabase.at(address.get(), secret));
  }

  /** How its superuser does. */
  public static Optional<PostgresUrl> runningSuperuser(Path root) throws IOException {
    Path password = root.resolve("secrets").resolve("postgres-superuser");
    Optional<String> address = runningAddress(root);
    if (address.isEmpty() || !Files.exists(password)) {
      return Optional.empty();
    }
    Secret secret = new Secret(Files.readString(password).strip());
    return Optional.of(new PostgresUrl(address.get(), SUPERUSER, SUPERUSER, secret, ""));
  }

  /** Recado's database, entered by whoever enters this one. */
  public static PostgresUrl dataOf(PostgresUrl entered) {
    return new PostgresUrl(
        entered.address(), OwnedDatabase.NAME, entered.user(), entered.password(), "");
  }

  private static Optional<String> runningAddress(Path root) throws IOException {
    Path pidFile = root.resolve("postgres").resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pidFile);
    boolean alive =
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(ProcessHandle::isAlive)
            .isPresent();
    return alive && lines.size() >= PORT_LINE
        ? Optional.of("127.0.0.1:" + lines.get(PORT_LINE - 1).strip())
        : Optional.empty();
  }

  /**
   * Starts it, after the remains of an earlier start are out of the way.
   *
   * @return how the superuser enters; the port is another one at each start
   */
  public PostgresUrl start() throws IOException {
    createWhereMissing();
    stopOrphan();
    String address = "127.0.0.1:" + startOnFreePort();
    return new PostgresUrl(address, SUPERUSER, SUPERUSER, superuserPassword, "");
  }

  /** Stops it, at once if it will not stop quickly; nothing committed is lost either way. */
  @Override
  public void close() {
    if (Files.exists(pidFile()) && !control("stop", "-m", "fast", "-t", "6")) {
      control("stop", "-m", "immediate", "-t", "3");
    }
  }

  private void createWhereMissing() throws IOException {
    if (Files.exists(data.resolve("PG_VERSION")) && Files.exists(data.resolve("postgresql.conf"))) {
      return;
    }
    PrivateFiles.createDirectories(data);
    Path password = data.resolveSibling("postgres-password");
    PrivateFiles.write(password, superuserPassword.value());
    List<String> arguments =
        List.of(
            "-D",
            data.toString(),
            "-U",
            SUPERUSER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + password,
            "-E",
            "UTF8",
            "--no-instructions",
            "--data-checksums",
            // The same order of names on every machine, whatever locales it has.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    boolean created = programs.run("initdb", arguments);
    Files.delete(password);
    if (!created) {
      throw refused("could not be created");
    }
  }

  /** The lock of DATA_DIR is ours, so a server that still runs on this data belongs to nobody. */
  private void stopOrphan() throws IOException {
    if (!Files.exists(pidFile())) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    boolean postgres =
        ProcessHandle.of(pid)
            .flatMap(process -> process.info().command())
            .filter(command -> command.endsWith("/postgres"))
            .isPresent();
    if (postgres) {
      close();
    } else {
      // The number may meanwhile belong to any program; PostgreSQL would refuse because of it.
      Files.deleteIfExists(pidFile());
    }
  }

  private int startOnFreePort() throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = freePort();
      if (control("start", "-t", "120", "-l", log.toString(), "-o", serverOptions(port))) {
        return port;
      }
      // Backends of a killed server need a moment to notice; the port may have been taken.
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(attempt));
    }
    throw refused("did not start");
  }

  private static String serverOptions(int port) {
    return "-p "
        + port
        + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
        + " -c fsync=on -c synchronous_commit=on -c max_connections=100 -c timezone=UTC";
  }

  private boolean control(String action, String... options) {
    List<String> arguments = new ArrayList<>(List.of("-D", data.toString(), "-w"));
    arguments.addAll(List.of(options));
    arguments.add(action);
    return programs.run("pg_ctl", arguments);
  }

  private StartRefused refused(String fault) {
    return new StartRefused(
        "The embedded PostgreSQL " + fault + ": the end of " + log + " says why");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }
}

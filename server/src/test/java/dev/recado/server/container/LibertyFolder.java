package dev.recado.server.container;

import dev.recado.persistence.database.Roles;
import dev.recado.persistence.database.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server's own folders: the product's server.xml and, beside it, what only this test needs.
 *
 * @param server Arquillian finds the process by this name, so no other server may bear it
 */
record LibertyFolder(Path user, String server, int port) {
  static final Path HOME = Path.of(System.getProperty("recado.home", ""));

  static LibertyFolder fresh() throws IOException {
    int port = freePort();
    Path user = Path.of("target/in-container").toAbsolutePath();
    clear(user);
    return new LibertyFolder(user, "in-container-" + port, port);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> below = Files.walk(folder)) {
        below.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  void configure(TestDatabase database) throws IOException {
    Path folder = user.resolve("servers").resolve(server);
    Path overrides = Files.createDirectories(folder.resolve("configDropins/overrides"));
    Files.copy(HOME.resolve("server.xml"), folder.resolve("server.xml"));
    try (InputStream testOnly = LibertyFolder.class.getResourceAsStream("in-container.xml")) {
      Files.copy(testOnly, overrides.resolve("in-container.xml"));
    }
    Files.write(folder.resolve("server.env"), environment(database));
    // A life of seconds does not repay the optimising compiler.
    Files.write(
        folder.resolve("jvm.options"), List.of("-Drecado.home=" + HOME, "-XX:TieredStopAtLevel=1"));
  }

  /**
   * As the launcher's; one connection in the pool, so that whoever comes next gets the same one.
   */
  private List<String> environment(TestDatabase database) {
    return List.of(
        "JAVA_HOME=" + System.getProperty("java.home"),
        "RECADO_HOST=127.0.0.1",
        "RECADO_PORT=" + port,
        "RECADO_JDBC_DRIVER=" + driver(),
        "RECADO_JDBC_URL=" + url(database),
        "RECADO_JDBC_USER=" + Roles.APP,
        "RECADO_JDBC_PASSWORD=" + Roles.APP,
        "RECADO_JDBC_POOL=1",
        "RECADO_LTPA_PASSWORD=of-no-use");
  }

  private static String driver() {
    return Driver.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private static String url(TestDatabase database) {
    try {
      return database.owner().unwrap(PGSimpleDataSource.class).getURL();
    } catch (SQLException foreign) {
      throw new IllegalStateException(foreign);
    }
  }
}

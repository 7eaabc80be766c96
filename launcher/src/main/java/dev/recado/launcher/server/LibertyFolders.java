package dev.recado.launcher.server;

import dev.recado.launcher.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Liberty's folders below DATA_DIR; the unpacked runtime itself is never written to. */
record LibertyFolders(Path user, Path output, Path logs) {
  static final String SERVER = "recado";

  private static final List<String> BOOTSTRAP =
      List.of(
          "com.ibm.ws.logging.console.log.level=OFF",
          "com.ibm.ws.logging.copy.system.streams=false",
          "com.ibm.ws.logging.max.files=5");

  /** No warning that class data sharing is limited by Liberty's agent. */
  private static final List<String> JVM =
      List.of("-XX:-PrintWarnings", "-Duser.timezone=UTC", "-XX:+ExitOnOutOfMemoryError");

  static LibertyFolders below(DataDirectory directory) {
    Path liberty = directory.folder("liberty");
    return new LibertyFolders(
        liberty.resolve("usr"), liberty.resolve("output"), directory.folder("logs"));
  }

  /** Writes the configuration anew: an upgrade must not meet the one of an older version. */
  void configure(Path serverXml) throws IOException {
    Path server = user.resolve("servers").resolve(SERVER);
    Files.createDirectories(server);
    Files.createDirectories(output);
    Files.copy(serverXml, server.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
    Files.write(server.resolve("bootstrap.properties"), BOOTSTRAP);
    Files.write(server.resolve("jvm.options"), JVM);
  }

  Path messages() {
    return logs.resolve("messages.log");
  }

  Path processFile() {
    return user.resolveSibling("server.process");
  }
}

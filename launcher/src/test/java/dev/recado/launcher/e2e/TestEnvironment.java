package dev.recado.launcher.e2e;

import java.nio.file.Path;
import java.util.Map;

/** The environment variables of a platform under test. */
public final class TestEnvironment {
  private TestEnvironment() {}

  public static Map<String, String> on(Path data, int port) {
    return Map.of(
        "APP_ENV",
        "test",
        "RECADO_HOST",
        "127.0.0.1",
        "PORT",
        Integer.toString(port),
        "BASE_URL",
        "http://127.0.0.1:" + port,
        "CORS_ORIGINS",
        "https://app.example.com",
        "MEDIA_URL_HOSTS",
        "127.0.0.1",
        "DATA_DIR",
        data.toString(),
        "ADMIN_EMAIL",
        RunningServer.ADMIN_EMAIL,
        "ADMIN_PASSWORD",
        RunningServer.ADMIN_PASSWORD);
  }
}

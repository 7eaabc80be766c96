package dev.recado.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.pacing.Pace;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import dev.recado.launcher.settings.Sending;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerEnvironmentTest {

  @Test
  void the_owner_of_the_tables_is_unknown_to_the_server() {
    Map<String, String> ours =
        Map.of(
            "DATABASE_URL", "postgresql://owner:top@db/recado",
            "JWT_ACCESS_SECRET", "x",
            "PATH", "/bin");
    PostgresUrl lesser = new PostgresUrl("db", "recado", "recado_app", new Secret("less"), "");

    Map<String, String> theirs = new ServerEnvironment(ours).database(lesser, 7).values();

    assertThat(theirs)
        .containsOnly(
            Map.entry("PATH", "/bin"),
            Map.entry("RECADO_JDBC_URL", "jdbc:postgresql://db/recado"),
            Map.entry("RECADO_JDBC_USER", "recado_app"),
            Map.entry("RECADO_JDBC_PASSWORD", "less"),
            Map.entry("RECADO_JDBC_POOL", "7"));
  }

  @Test
  void the_pace_is_handed_over_as_people_write_it() {
    Map<String, String> theirs =
        new ServerEnvironment(Map.of()).sending(new Sending(Pace.usual(), true)).values();

    assertThat(theirs)
        .containsOnly(
            Map.entry("RECADO_PACE_GAP_SECONDS", "2"),
            Map.entry("RECADO_PACE_PER_HOUR", "20"),
            Map.entry("RECADO_PACE_PER_DAY", "100"),
            Map.entry("RECADO_PACE_START", "08:00"),
            Map.entry("RECADO_PACE_END", "20:00"),
            Map.entry("RECADO_START_PAUSED", "true"));
  }
}

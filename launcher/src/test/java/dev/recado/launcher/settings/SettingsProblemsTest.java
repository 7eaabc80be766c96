package dev.recado.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT | 0",
        "PORT | 70000",
        "PORT | three",
        "APP_ENV | staging",
        "BASE_URL | recado.example.com",
        "BASE_URL | ftp://recado.example.com",
        "DATABASE_URL | jdbc:postgresql://db/recado",
        "DATABASE_URL | postgresql://owner:a@b@db:5432/recado",
        "DATABASE_URL | postgresql://owner:pw@db.example.com/",
        "DATABASE_APP_URL | nonsense",
        "DEFAULT_TIME_ZONE | Sao Paulo",
        "EVOLUTION_API_URL | gateway:8080",
        "JWT_ACCESS_SECRET | too-short",
        "ADMIN_EMAIL | ana",
        "ADMIN_PASSWORD | short",
        "OUTBOUND_ALLOWLIST | everybody",
        "LOG_LEVEL | loud",
        "LOG_FORMAT | xml",
        "CORS_ORIGINS | https://a.example.com/path",
        "TRUSTED_PROXIES | proxy.example.com",
        "ENABLE_TEST_BYPASS | maybe",
        "MAX_MSGS_PER_HOUR | 0",
        "MAX_MSGS_PER_HOUR | -20",
        "MAX_MSGS_PER_DAY | many",
        "MAX_MSGS_PER_DAY | 1000001",
        "WINDOW_START | 8",
        "WINDOW_START | 24:00",
        "WINDOW_END | 24:01",
        "WINDOW_END | 08:00",
        "CAMPAIGN_GAP_SECONDS | 2s",
        "CAMPAIGN_GAP_SECONDS | 3601",
        "START_PAUSED | maybe",
        "RAW_EVENT_RETENTION_DAYS | 30",
        "RAW_EVENT_RETENTION_DAYS | a year",
        "DRAIN_DELAY_SECONDS | 21",
        "DRAIN_DELAY_SECONDS | 5s",
        "MEDIA_MAX_MB | 0",
        "MEDIA_MAX_MB | 65",
        "MEDIA_MAX_MB | 16MB",
        "SYNTHETIC_LOOP | one,two",
        "SYNTHETIC_LOOP | acme/one",
        "OTEL_EXPORTER_OTLP_ENDPOINT | collector:4318",
        "OTEL_EXPORTER_OTLP_HEADERS | a secret",
        "OTEL_TRACES_SAMPLER_ARG | 1.5",
        "OTEL_TRACES_SAMPLER_ARG | all",
        "MEDIA_RETENTION_DAYS | 0",
        "MEDIA_RETENTION_DAYS | for ever",
        "MEDIA_REFUSED_TYPES | exe",
        "MEDIA_REFUSED_TYPES | */*",
        "MEDIA_GATEWAY_HOSTS | http://minio:9000",
        "MEDIA_URL_HOSTS | files.internal/path",
        "MEDIA_S3_BUCKET | My_Bucket",
        "MEDIA_S3_ENDPOINT | minio:9000",
      })
  void a_wrong_value_is_named_with_an_example_and_never_repeated(String name, String value) {
    assertThat(Environments.problems(Map.of(name, value)))
        .anySatisfy(line -> assertThat(line).startsWith(name + " ").contains(", e.g. "))
        .noneSatisfy(line -> assertThat(line).contains("a@b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROJECT_REF",
        "BASE_URL",
        "DATABASE_URL",
        "JWT_ACCESS_SECRET",
        "EVOLUTION_API_URL",
        "EVOLUTION_API_KEY"
      })
  void production_forgives_no_missing_variable(String name) {
    assertThat(Environments.problems(Environments.productionWithout(name)))
        .singleElement()
        .asString()
        .startsWith(name + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ALL", "everything"})
  void production_wants_to_be_told_its_run_mode(String value) {
    assertThat(Environments.problems(Environments.productionWith("RUN_MODE", value)))
        .singleElement()
        .asString()
        .startsWith(
            "ERROR: RUN_MODE environment variable is required!\nValid values:\n  all        ")
        .contains("\n  api ", "\n  worker ", "\n  scheduler ");
  }

  @Test
  void all_problems_are_told_at_once() {
    Map<String, String> environment =
        Map.of("PORT", "x", "LOG_LEVEL", "loud", "DATABASE_URL", "x", "JWT_ACCESS_SECRET", "x");

    assertThat(Environments.problems(environment)).hasSize(4);
  }

  @Test
  void a_database_of_ones_own_needs_a_secret_of_ones_own() {
    assertThat(Environments.problems(Map.of("DATABASE_URL", "postgresql://o:p@db/recado")))
        .singleElement()
        .asString()
        .startsWith("JWT_ACCESS_SECRET is mandatory with DATABASE_URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://o:p@db.example.com:6543/recado",
        "postgresql://o:p@db.example.com:5432/recado?pgbouncer=true"
      })
  void a_transaction_pooler_is_refused_with_the_advice_to_connect_directly(String url) {
    assertThat(Environments.problems(Environments.productionWith("DATABASE_URL", url)))
        .singleElement()
        .asString()
        .contains("direct connection");
  }

  @Test
  void plain_http_is_refused_in_production() {
    assertThat(
            Environments.problems(
                Environments.productionWith("BASE_URL", "http://recado.example.com")))
        .singleElement()
        .asString()
        .contains("https");
  }

  @Test
  void lifted_rate_limits_stop_a_production_start() {
    assertThat(Environments.problems(Environments.productionWith("ENABLE_TEST_BYPASS", "true")))
        .singleElement()
        .asString()
        .startsWith("ENABLE_TEST_BYPASS is refused in production");
  }

  @Test
  void half_an_admin_and_half_a_gateway_are_problems() {
    assertThat(Environments.problems(Map.of("ADMIN_EMAIL", "ana@example.com")))
        .singleElement()
        .asString()
        .startsWith("ADMIN_PASSWORD is missing");
    assertThat(Environments.problems(Map.of("EVOLUTION_API_KEY", "k")))
        .singleElement()
        .asString()
        .startsWith("EVOLUTION_API_URL is missing");
  }

  @Test
  void variables_of_older_systems_get_one_line_with_the_replacement() {
    Map<String, String> environment =
        Map.of("SUPABASE_URL", "x", "REDIS_URL", "redis://r", "NODE_ENV", "production");

    assertThat(Settings.read(environment))
        .isInstanceOfSatisfying(
            Reading.Accepted.class,
            accepted ->
                assertThat(accepted.notices())
                    .isEqualTo(
                        List.of(
                            "NODE_ENV is not read: set APP_ENV to development, test or production",
                            "REDIS_URL is not read: queues live in PostgreSQL, set DATABASE_URL",
                            "SUPABASE_URL is not read: set DATABASE_URL")));
  }

  @Test
  void a_bucket_needs_its_keys() {
    assertThat(Environments.problems(Map.of("MEDIA_S3_BUCKET", "recado-media")))
        .anySatisfy(line -> assertThat(line).startsWith("MEDIA_S3_ACCESS_KEY "))
        .anySatisfy(line -> assertThat(line).startsWith("MEDIA_S3_SECRET_KEY "));
  }
}

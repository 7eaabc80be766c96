package dev.recado.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.pacing.Pace;
import dev.recado.domain.running.RunMode;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @Test
  void an_empty_environment_is_a_development_machine_with_everything_built_in() {
    Settings settings = Environments.accepted(Map.of());

    assertThat(settings.deployment().mode()).isEqualTo(RunMode.ALL);
    assertThat(settings.deployment().environment()).isEqualTo(AppEnvironment.DEVELOPMENT);
    assertThat(settings.deployment().defaultZone()).isEqualTo(ZoneId.of("America/Sao_Paulo"));
    assertThat(settings.deployment().dataDirectory()).isEqualTo(Path.of("data").toAbsolutePath());
    assertThat(settings.http().port()).isEqualTo(3000);
    assertThat(settings.http().baseUrl()).isEqualTo(URI.create("http://localhost:3000"));
    assertThat(settings.database()).isInstanceOf(DatabaseChoice.Embedded.class);
    assertThat(settings.gateway()).isInstanceOf(GatewayChoice.Simulated.class);
    assertThat(settings.access().jwtSecret()).isEmpty();
  }

  @Test
  void a_complete_production_environment_is_accepted() {
    Settings settings = Environments.accepted(Environments.PRODUCTION);

    assertThat(settings.deployment().mode()).isEqualTo(RunMode.API);
    assertThat(settings.deployment().projectRef()).contains("recado-br");
    assertThat(settings.http().baseUrl()).isEqualTo(URI.create("https://recado.example.com"));
    assertThat(settings.gateway()).isInstanceOf(GatewayChoice.Real.class);
  }

  @Test
  void the_older_names_are_understood() {
    Settings settings =
        Environments.accepted(
            Map.of(
                "JWT_SECRET_KEY", SECRET,
                "SUPABASE_PROJECT_REF", "abc",
                "EVOLUTION_API_BASE_URL", "http://gateway:8080/",
                "EVOLUTION_API_KEY", "k"));

    assertThat(settings.access().jwtSecret()).contains(new Secret(SECRET));
    assertThat(settings.deployment().projectRef()).contains("abc");
    assertThat(settings.gateway())
        .isInstanceOfSatisfying(
            GatewayChoice.Real.class,
            real -> assertThat(real.url()).isEqualTo(URI.create("http://gateway:8080")));
  }

  @Test
  void files_are_kept_for_ever_unless_the_operator_says_otherwise() {
    assertThat(Environments.accepted(Map.of()).media().keptDays()).isEmpty();
    Map<String, String> year = Map.of("MEDIA_RETENTION_DAYS", "365");
    assertThat(Environments.accepted(year).media().keptDays()).contains(365);
  }

  @Test
  void messages_are_traced_only_where_a_collector_is_named() {
    assertThat(Environments.accepted(Map.of()).tracing()).isEmpty();
    Map<String, String> traced =
        Map.of(
            "OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318/",
            "OTEL_EXPORTER_OTLP_HEADERS", "api-key=a secret, x-team=recado",
            "OTEL_TRACES_SAMPLER_ARG", "0.25");
    assertThat(Environments.accepted(traced).tracing())
        .contains(
            new Tracing(
                URI.create("http://collector:4318"),
                new Secret("api-key=a secret, x-team=recado"),
                0.25));
  }

  @Test
  void webhooks_are_kept_for_90_days_unless_the_operator_says_otherwise() {
    assertThat(Environments.accepted(Map.of()).deployment().rawEventDays()).isEqualTo(90);
    Map<String, String> month = Map.of("RAW_EVENT_RETENTION_DAYS", "31");
    assertThat(Environments.accepted(month).deployment().rawEventDays()).isEqualTo(31);
  }

  @Test
  void in_production_a_process_that_stops_gives_load_balancers_time_to_notice() {
    assertThat(Environments.accepted(Map.of()).deployment().drainDelaySeconds()).isZero();
    Deployment production = Environments.accepted(Environments.PRODUCTION).deployment();
    assertThat(production.drainDelaySeconds()).isEqualTo(5);
    Map<String, String> longer = Environments.productionWith("DRAIN_DELAY_SECONDS", "20");
    assertThat(Environments.accepted(longer).deployment().drainDelaySeconds()).isEqualTo(20);
  }

  @Test
  void connections_follow_the_usual_pace_unless_the_operator_says_otherwise() {
    assertThat(Environments.accepted(Map.of()).sending())
        .isEqualTo(new Sending(Pace.usual(), false));

    Sending sending =
        Environments.accepted(
                Map.of(
                    "MAX_MSGS_PER_HOUR", "30",
                    "MAX_MSGS_PER_DAY", "500",
                    "WINDOW_START", "22:00",
                    "WINDOW_END", "24:00",
                    "CAMPAIGN_GAP_SECONDS", "0",
                    "START_PAUSED", "true"))
            .sending();

    assertThat(sending.pace().perHour()).contains(30);
    assertThat(sending.pace().perDay()).contains(500);
    assertThat(sending.pace().window().opening()).isEqualTo("22:00");
    assertThat(sending.pace().window().closing()).isEqualTo("24:00");
    assertThat(sending.pace().gap()).isZero();
    assertThat(sending.startPaused()).isTrue();
  }

  @Test
  void the_pace_is_understood_in_portuguese_and_the_english_name_goes_before() {
    Pace pace =
        Environments.accepted(
                Map.of(
                    "MAX_MSGS_POR_HORA", "7",
                    "MAX_MSGS_POR_DIA", "70",
                    "MAX_MSGS_PER_DAY", "80",
                    "HORARIO_INICIO", "09:00",
                    "HORARIO_FIM", "18:30"))
            .sending()
            .pace();

    assertThat(pace.perHour()).contains(7);
    assertThat(pace.perDay()).contains(80);
    assertThat(pace.window().opening()).isEqualTo("09:00");
    assertThat(pace.window().closing()).isEqualTo("18:30");
  }

  @Test
  void a_blank_value_counts_as_unset() {
    assertThat(Environments.accepted(Map.of("PORT", " ", "RUN_MODE", "")).http().port())
        .isEqualTo(3000);
  }

  @Test
  void lists_are_read_item_by_item() {
    Settings settings =
        Environments.accepted(
            Map.of(
                "CORS_ORIGINS", "https://a.example.com, http://localhost:5173/",
                "TRUSTED_PROXIES", "10.0.0.0/8,::1",
                "EVOLUTION_API_URL", "http://gateway:8080",
                "EVOLUTION_API_KEY", "k",
                "OUTBOUND_ALLOWLIST", "+55 (11) 98167-7736,5511912345678"));

    assertThat(settings.http().corsOrigins())
        .containsExactly("https://a.example.com", "http://localhost:5173");
    assertThat(settings.http().trustedProxies()).containsExactly("10.0.0.0/8", "::1");
    assertThat(settings.gateway())
        .isInstanceOfSatisfying(
            GatewayChoice.Real.class,
            real -> assertThat(real.allowlist()).containsExactly("5511981677736", "5511912345678"));
  }

  @Test
  void the_rate_limits_are_lifted_in_tests_only() {
    Map<String, String> elsewhere = Map.of("ENABLE_TEST_BYPASS", "true");
    Map<String, String> test = Map.of("ENABLE_TEST_BYPASS", "true", "APP_ENV", "test");

    assertThat(Environments.accepted(elsewhere).deployment().testBypass()).isFalse();
    assertThat(Environments.accepted(test).deployment().testBypass()).isTrue();
  }

  @Test
  void no_secret_is_part_of_what_settings_print() {
    assertThat(Environments.accepted(Environments.PRODUCTION).toString())
        .contains("[MASKED]")
        .doesNotContain(SECRET)
        .doesNotContain("p@ss")
        .doesNotContain("gateway-key");
  }

  @Test
  void files_are_kept_in_the_data_directory_unless_there_is_a_bucket() {
    MediaChoice usual = Environments.accepted(Map.of()).media();
    assertThat(usual.megabytes()).isEqualTo(16);
    assertThat(usual.bucket()).isEmpty();
    assertThat(usual.refusedTypes()).contains("application/x-msdownload");

    MediaChoice chosen =
        Environments.accepted(
                Map.of(
                    "MEDIA_MAX_MB", "64",
                    "MEDIA_REFUSED_TYPES", "none",
                    "MEDIA_GATEWAY_HOSTS", "minio.internal:9000, s3.example.com",
                    "MEDIA_S3_BUCKET", "recado-media",
                    "MEDIA_S3_ENDPOINT", "http://minio.internal:9000/",
                    "MEDIA_S3_ACCESS_KEY", "key",
                    "MEDIA_S3_SECRET_KEY", "hush-hush"))
            .media();
    assertThat(chosen.refusedTypes()).isEmpty();
    assertThat(chosen.gatewayHosts()).containsExactly("minio.internal:9000", "s3.example.com");
    assertThat(chosen.bucket().orElseThrow().endpoint())
        .contains(URI.create("http://minio.internal:9000"));
    assertThat(chosen).asString().doesNotContain("hush-hush");
  }
}

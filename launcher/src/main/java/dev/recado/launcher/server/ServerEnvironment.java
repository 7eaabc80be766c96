package dev.recado.launcher.server;

import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.pacing.Pace;
import dev.recado.launcher.settings.Access.FirstAdmin;
import dev.recado.launcher.settings.Deployment;
import dev.recado.launcher.settings.Http;
import dev.recado.launcher.settings.Logging;
import dev.recado.launcher.settings.MediaChoice;
import dev.recado.launcher.settings.PostgresUrl;
import dev.recado.launcher.settings.Secret;
import dev.recado.launcher.settings.Sending;
import dev.recado.launcher.settings.Settings;
import dev.recado.launcher.settings.Tracing;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server is told, all of it: its environment holds nothing else but a few variables of the
 * system. {@code DATABASE_URL} never gets there.
 *
 * <ul>
 *   <li>{@code RECADO_HOST}, {@code RECADO_PORT}: where Liberty listens
 *   <li>{@code RECADO_WAR}, {@code RECADO_JDBC_DRIVER}: files that server.xml loads; {@code
 *       RECADO_RELEASE}: the name of what is deployed
 *   <li>{@code RECADO_JDBC_URL}, {@code RECADO_JDBC_USER}, {@code RECADO_JDBC_PASSWORD}: the lesser
 *       role; {@code RECADO_JDBC_POOL}: most connections
 *   <li>{@code RECADO_LTPA_PASSWORD}: of a key file that Liberty insists on
 *   <li>{@code RECADO_RUN_MODE}: all, api, worker, scheduler; {@code RECADO_APP_ENV}: development,
 *       test, production; {@code RECADO_PROJECT_REF} (may be absent); {@code
 *       RECADO_DEFAULT_TIME_ZONE}; {@code RECADO_DATA_DIR}; {@code RECADO_TEST_BYPASS}: true or
 *       false; {@code RECADO_RAW_EVENT_DAYS}: how long webhooks are kept as they came; {@code
 *       RECADO_DRAIN_DELAY_SECONDS}: how long a server that leaves goes on answering at least;
 *       {@code RECADO_SYNTHETIC_LOOP} (may be absent): tenant/unit,unit between which test messages
 *       go
 *   <li>{@code RECADO_BASE_URL}: no slash at the end; {@code RECADO_CORS_ORIGINS}, {@code
 *       RECADO_TRUSTED_PROXIES}: separated by commas, may be empty
 *   <li>{@code RECADO_GATEWAY_URL}: no slash at the end; {@code RECADO_GATEWAY_KEY}; {@code
 *       RECADO_GATEWAY_SIMULATED}: true or false; {@code RECADO_OUTBOUND_ALLOWLIST}: digits
 *       separated by commas, {@code *} or empty
 *   <li>{@code RECADO_PACE_GAP_SECONDS}, {@code RECADO_PACE_PER_HOUR}, {@code RECADO_PACE_PER_DAY},
 *       {@code RECADO_PACE_START}, {@code RECADO_PACE_END}: of connections that were given no pace
 *       of their own; {@code RECADO_START_PAUSED}: true or false
 *   <li>{@code RECADO_STUCK_AFTER_MINUTES}, {@code RECADO_STUCK_LEAST_MESSAGES}, {@code
 *       RECADO_STUCK_PERCENT}, {@code RECADO_STUCK_SILENCE_MINUTES}: from when on a connected
 *       connection is not trusted
 *   <li>{@code RECADO_MEDIA_MAX_MB}, {@code RECADO_MEDIA_REFUSED_TYPES}, {@code
 *       RECADO_MEDIA_GATEWAY_HOSTS}, {@code RECADO_MEDIA_URL_HOSTS}: separated by commas, may be
 *       empty; {@code RECADO_MEDIA_RETENTION_DAYS} (may be absent: files are kept for ever); {@code
 *       RECADO_MEDIA_S3_BUCKET} and, with it, its {@code _ENDPOINT} (may be absent), {@code
 *       _REGION}, {@code _ACCESS_KEY}, {@code _SECRET_KEY}: without it files lie below {@code
 *       RECADO_DATA_DIR}
 *   <li>{@code RECADO_JWT_SECRET}; {@code RECADO_ADMIN_EMAIL}, {@code RECADO_ADMIN_PASSWORD}: the
 *       first super_admin (may be absent)
 *   <li>{@code RECADO_LOG_LEVEL}: debug, info, warn, error; {@code RECADO_LOG_FORMAT}: text, json;
 *       {@code RECADO_LOG_FILE} (may be absent)
 *   <li>{@code RECADO_TRACES_ENDPOINT} (may be absent: nothing is traced) and, with it, {@code
 *       RECADO_TRACES_HEADERS}: name=value, separated by commas, may be empty; {@code
 *       RECADO_TRACES_SHARE}: 0 to 1
 * </ul>
 */
public final class ServerEnvironment {
  private static final Set<String> OF_THE_SYSTEM =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "USER");

  private final Map<String, String> values = new LinkedHashMap<>();

  /** Starts from the few variables of the system that any program needs. */
  public ServerEnvironment(Map<String, String> environment) {
    OF_THE_SYSTEM.stream()
        .filter(environment::containsKey)
        .forEach(name -> values.put(name, environment.get(name)));
  }

  public ServerEnvironment files(Path webApplication, Path jdbcDriver) {
    put("WAR", webApplication);
    put("RELEASE", ReleaseName.of(webApplication));
    put("JDBC_DRIVER", jdbcDriver);
    return this;
  }

  /** Everything the operator set that the server is told as it is. */
  public ServerEnvironment settings(Settings settings) {
    return deployment(settings.deployment())
        .http(settings.http())
        .sending(settings.sending())
        .vitals(settings.vitals())
        .media(settings.media())
        .logging(settings.logging())
        .tracing(settings.tracing());
  }

  public ServerEnvironment deployment(Deployment deployment) {
    put("RUN_MODE", lower(deployment.mode()));
    put("APP_ENV", lower(deployment.environment()));
    deployment.projectRef().ifPresent(reference -> put("PROJECT_REF", reference));
    put("DEFAULT_TIME_ZONE", deployment.defaultZone());
    put("DATA_DIR", deployment.dataDirectory());
    put("TEST_BYPASS", deployment.testBypass());
    put("RAW_EVENT_DAYS", deployment.rawEventDays());
    put("DRAIN_DELAY_SECONDS", deployment.drainDelaySeconds());
    deployment.syntheticLoop().ifPresent(pair -> put("SYNTHETIC_LOOP", pair));
    return this;
  }

  public ServerEnvironment http(Http http) {
    put("HOST", http.host());
    put("PORT", http.port());
    put("BASE_URL", http.baseUrl());
    put("CORS_ORIGINS", String.join(",", http.corsOrigins()));
    put("TRUSTED_PROXIES", String.join(",", http.trustedProxies()));
    return this;
  }

  /** The role is the lesser one, whatever the launcher itself uses. */
  public ServerEnvironment database(PostgresUrl application, int poolSize) {
    put("JDBC_URL", application.jdbcUrl());
    put("JDBC_USER", application.user());
    put("JDBC_PASSWORD", application.password().value());
    put("JDBC_POOL", poolSize);
    return this;
  }

  public ServerEnvironment gateway(URI url, Secret key, boolean simulated, List<String> allowlist) {
    put("GATEWAY_URL", url);
    put("GATEWAY_KEY", key.value());
    put("GATEWAY_SIMULATED", simulated);
    put("OUTBOUND_ALLOWLIST", String.join(",", allowlist));
    return this;
  }

  public ServerEnvironment sending(Sending sending) {
    Pace pace = sending.pace();
    put("PACE_GAP_SECONDS", pace.gap().toSeconds());
    pace.perHour().ifPresent(limit -> put("PACE_PER_HOUR", limit));
    pace.perDay().ifPresent(limit -> put("PACE_PER_DAY", limit));
    put("PACE_START", pace.window().opening());
    put("PACE_END", pace.window().closing());
    put("START_PAUSED", sending.startPaused());
    return this;
  }

  public ServerEnvironment vitals(VitalLimits limits) {
    put("STUCK_AFTER_MINUTES", limits.patience().toMinutes());
    put("STUCK_LEAST_MESSAGES", limits.least());
    put("STUCK_PERCENT", limits.percent());
    put("STUCK_SILENCE_MINUTES", limits.silence().toMinutes());
    return this;
  }

  public ServerEnvironment media(MediaChoice media) {
    put("MEDIA_MAX_MB", media.megabytes());
    media.keptDays().ifPresent(days -> put("MEDIA_RETENTION_DAYS", days));
    put("MEDIA_REFUSED_TYPES", String.join(",", media.refusedTypes()));
    put("MEDIA_GATEWAY_HOSTS", String.join(",", media.gatewayHosts()));
    put("MEDIA_URL_HOSTS", String.join(",", media.urlHosts()));
    media
        .bucket()
        .ifPresent(
            bucket -> {
              put("MEDIA_S3_BUCKET", bucket.name());
              bucket.endpoint().ifPresent(endpoint -> put("MEDIA_S3_ENDPOINT", endpoint));
              put("MEDIA_S3_REGION", bucket.region());
              put("MEDIA_S3_ACCESS_KEY", bucket.accessKey().value());
              put("MEDIA_S3_SECRET_KEY", bucket.secretKey().value());
            });
    return this;
  }

  public ServerEnvironment secrets(Secret jwtSecret, Secret ltpaPassword) {
    put("JWT_SECRET", jwtSecret.value());
    put("LTPA_PASSWORD", ltpaPassword.value());
    return this;
  }

  public ServerEnvironment firstAdmin(Optional<FirstAdmin> admin) {
    admin.ifPresent(
        member -> {
          put("ADMIN_EMAIL", member.email());
          put("ADMIN_PASSWORD", member.password().value());
        });
    return this;
  }

  public ServerEnvironment logging(Logging logging) {
    put("LOG_LEVEL", lower(logging.level()));
    put("LOG_FORMAT", lower(logging.format()));
    logging.file().ifPresent(file -> put("LOG_FILE", file));
    return this;
  }

  public ServerEnvironment tracing(Optional<Tracing> tracing) {
    tracing.ifPresent(
        traced -> {
          put("TRACES_ENDPOINT", traced.endpoint());
          put("TRACES_HEADERS", traced.headers().value());
          put("TRACES_SHARE", traced.share());
        });
    return this;
  }

  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  private void put(String name, Object value) {
    values.put("RECADO_" + name, value.toString());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

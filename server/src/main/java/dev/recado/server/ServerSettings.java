package dev.recado.server;

import dev.recado.application.monitoring.Release;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.operations.port.Partitions;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.media.MediaKeeping;
import dev.recado.domain.media.MediaRules;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.running.RunMode;
import dev.recado.domain.tenant.Slug;
import dev.recado.media.S3Settings;
import dev.recado.system.LogFormat;
import dev.recado.system.tracing.Collector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the launcher tells the server. The launcher has read and checked the operator's variables
 * (docs/environment.md), so a missing one is a defect of ours and stops the start.
 */
record ServerSettings(Map<String, String> environment) {
  private String required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException(name + " was not handed to the server"));
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private Set<String> list(String name) {
    return optional(name).stream()
        .flatMap(value -> Arrays.stream(value.split("\\s*,\\s*")))
        .collect(Collectors.toUnmodifiableSet());
  }

  RunMode runMode() {
    return RunMode.of(required("RECADO_RUN_MODE"));
  }

  /** What is deployed; the launcher names it after what it starts. */
  Release release() {
    return new Release(optional("RECADO_RELEASE").orElse("unnamed"));
  }

  /** How long a process that leaves goes on answering at least. */
  Duration drainDelay() {
    return Duration.ofSeconds(Long.parseLong(required("RECADO_DRAIN_DELAY_SECONDS")));
  }

  /** Between which numbers the synthetic loop runs; empty where it does not. */
  Optional<SyntheticPair> syntheticPair() {
    return optional("RECADO_SYNTHETIC_LOOP")
        .map(pair -> pair.split("[/,]"))
        .map(
            slugs -> new SyntheticPair(new Slug(slugs[0]), new Slug(slugs[1]), new Slug(slugs[2])));
  }

  String appEnvironment() {
    return required("RECADO_APP_ENV");
  }

  String port() {
    return required("RECADO_PORT");
  }

  /** Also the key from which every other secret is derived. Never printed. */
  String jwtSecret() {
    return required("RECADO_JWT_SECRET");
  }

  URI baseUrl() {
    return URI.create(required("RECADO_BASE_URL"));
  }

  URI gatewayUrl() {
    return URI.create(required("RECADO_GATEWAY_URL"));
  }

  String gatewayKey() {
    return required("RECADO_GATEWAY_KEY");
  }

  /** Who may receive anything: everybody in production and with the simulator. */
  OutboundAllowlist outboundAllowlist() {
    boolean everybody =
        appEnvironment().equals("production")
            || required("RECADO_GATEWAY_SIMULATED").equals("true");
    return everybody
        ? OutboundAllowlist.everybody()
        : OutboundAllowlist.of(list("RECADO_OUTBOUND_ALLOWLIST"));
  }

  /** What connections follow that were given no pace of their own. */
  Pace pace() {
    Pace usual = Pace.usual();
    return new Pace(
        Duration.ofSeconds(Long.parseLong(required("RECADO_PACE_GAP_SECONDS"))),
        optional("RECADO_PACE_PER_HOUR").map(Integer::valueOf),
        optional("RECADO_PACE_PER_DAY").map(Integer::valueOf),
        usual.coldPerDay(),
        SendingWindow.of(
            required("RECADO_PACE_START"), required("RECADO_PACE_END"), usual.window().days()),
        usual.limitsApplyTo());
  }

  /** From when on a connected connection is not trusted any more. */
  VitalLimits vitalLimits() {
    VitalLimits standard = VitalLimits.STANDARD;
    return new VitalLimits(
        standard.window(),
        Duration.ofMinutes(Long.parseLong(required("RECADO_STUCK_AFTER_MINUTES"))),
        Integer.parseInt(required("RECADO_STUCK_LEAST_MESSAGES")),
        Integer.parseInt(required("RECADO_STUCK_PERCENT")),
        Duration.ofMinutes(Long.parseLong(required("RECADO_STUCK_SILENCE_MINUTES"))));
  }

  /** Which files are taken. */
  MediaRules mediaRules() {
    long megabytes = Long.parseLong(required("RECADO_MEDIA_MAX_MB"));
    return new MediaRules(megabytes << 20, list("RECADO_MEDIA_REFUSED_TYPES"));
  }

  /** How long files are kept. */
  MediaKeeping mediaKeeping() {
    return MediaKeeping.of(
        optional("RECADO_MEDIA_RETENTION_DAYS").map(Long::valueOf).map(Duration::ofDays));
  }

  Path mediaFolder() {
    return Path.of(required("RECADO_DATA_DIR")).resolve("media");
  }

  /** Where the gateway keeps files. */
  Set<String> gatewayFileHosts() {
    return list("RECADO_MEDIA_GATEWAY_HOSTS");
  }

  /** Inner hosts that users may name. */
  Set<String> userFileHosts() {
    return list("RECADO_MEDIA_URL_HOSTS");
  }

  /** Where files are kept, if not in the data directory. */
  Optional<S3Settings> bucket() {
    return optional("RECADO_MEDIA_S3_BUCKET")
        .map(
            name ->
                new S3Settings(
                    name,
                    optional("RECADO_MEDIA_S3_ENDPOINT").map(URI::create),
                    required("RECADO_MEDIA_S3_REGION"),
                    required("RECADO_MEDIA_S3_ACCESS_KEY"),
                    required("RECADO_MEDIA_S3_SECRET_KEY")));
  }

  boolean startPaused() {
    return required("RECADO_START_PAUSED").equals("true");
  }

  /** How long raw events and attempts are kept. */
  Partitions.Retention retention() {
    Duration rawEvents = Duration.ofDays(Long.parseLong(required("RECADO_RAW_EVENT_DAYS")));
    return new Partitions.Retention(rawEvents, Partitions.Retention.DEFAULT.attempts());
  }

  Optional<String> adminEmail() {
    return optional("RECADO_ADMIN_EMAIL");
  }

  Optional<String> adminPassword() {
    return optional("RECADO_ADMIN_PASSWORD");
  }

  ZoneId defaultZone() {
    return ZoneId.of(required("RECADO_DEFAULT_TIME_ZONE"));
  }

  Level logLevel() {
    return Level.valueOf(required("RECADO_LOG_LEVEL").toUpperCase(Locale.ROOT));
  }

  LogFormat logFormat() {
    return LogFormat.valueOf(required("RECADO_LOG_FORMAT").toUpperCase(Locale.ROOT));
  }

  Optional<Path> logFile() {
    return optional("RECADO_LOG_FILE").map(Path::of);
  }

  /** Where traces are sent; empty where they are not. */
  Optional<Collector> collector() {
    return optional("RECADO_TRACES_ENDPOINT")
        .map(
            endpoint ->
                new Collector(
                    URI.create(endpoint),
                    headers(optional("RECADO_TRACES_HEADERS").orElse("")),
                    Double.parseDouble(required("RECADO_TRACES_SHARE"))));
  }

  private static Map<String, String> headers(String list) {
    return Arrays.stream(list.split(","))
        .map(header -> header.split("=", 2))
        .filter(parts -> parts.length == 2)
        .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
  }

  Set<String> corsOrigins() {
    return list("RECADO_CORS_ORIGINS");
  }

  Set<String> trustedProxies() {
    return list("RECADO_TRUSTED_PROXIES");
  }

  /** Whether the HTTP limits are off, as only a test environment may have it. */
  boolean limitsOff() {
    return appEnvironment().equals("test")
        && optional("RECADO_TEST_BYPASS").filter("true"::equals).isPresent();
  }
}

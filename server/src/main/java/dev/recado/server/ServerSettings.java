package dev.recado.server;

import dev.recado.application.monitoring.Release;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.application.operations.port.Partitions;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.monitoring.SyntheticPair;
import dev.recado.domain.pacing.Pace;
import dev.recado.domain.pacing.SendingWindow;
import dev.recado.domain.running.RunMode;
import dev.recado.domain.tenant.Slug;
import dev.recado.system.LogFormat;
import dev.recado.system.tracing.Collector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the launcher tells the server. The launcher has read and checked the operator's variables
 * (docs/environment.md), so a missing one is a defect of ours and stops the start.
 */
record ServerSettings(Handed handed) {
  RunMode runMode() {
    return RunMode.of(handed.required("RECADO_RUN_MODE"));
  }

  /** What is deployed; the launcher names it after what it starts. */
  Release release() {
    return new Release(handed.optional("RECADO_RELEASE").orElse("unnamed"));
  }

  /** How long a process that leaves goes on answering at least. */
  Duration drainDelay() {
    return Duration.ofSeconds(Long.parseLong(handed.required("RECADO_DRAIN_DELAY_SECONDS")));
  }

  /** Between which numbers the synthetic loop runs; empty where it does not. */
  Optional<SyntheticPair> syntheticPair() {
    return handed
        .optional("RECADO_SYNTHETIC_LOOP")
        .map(pair -> pair.split("[/,]"))
        .map(
            slugs -> new SyntheticPair(new Slug(slugs[0]), new Slug(slugs[1]), new Slug(slugs[2])));
  }

  String appEnvironment() {
    return handed.required("RECADO_APP_ENV");
  }

  /** Must be what the database is marked as. */
  Optional<String> projectRef() {
    return handed.optional("RECADO_PROJECT_REF");
  }

  boolean simulated() {
    return handed.required("RECADO_GATEWAY_SIMULATED").equals("true");
  }

  /** The role that row security binds. */
  String databaseRole() {
    return handed.required("RECADO_JDBC_USER");
  }

  /** Variables that switch a protection off, as far as they do. */
  List<String> bypasses() {
    List<String> bypasses = new ArrayList<>();
    if (testBypass()) {
      bypasses.add("ENABLE_TEST_BYPASS");
    }
    if (!simulated() && handed.list("RECADO_OUTBOUND_ALLOWLIST").contains("*")) {
      bypasses.add("OUTBOUND_ALLOWLIST");
    }
    return bypasses;
  }

  String port() {
    return handed.required("RECADO_PORT");
  }

  /** Also the key from which every other secret is derived. Never printed. */
  String jwtSecret() {
    return handed.required("RECADO_JWT_SECRET");
  }

  URI baseUrl() {
    return URI.create(handed.required("RECADO_BASE_URL"));
  }

  URI gatewayUrl() {
    return URI.create(handed.required("RECADO_GATEWAY_URL"));
  }

  String gatewayKey() {
    return handed.required("RECADO_GATEWAY_KEY");
  }

  /** Who may receive anything: everybody in production and with the simulator. */
  OutboundAllowlist outboundAllowlist() {
    boolean everybody = appEnvironment().equals("production") || simulated();
    return everybody
        ? OutboundAllowlist.everybody()
        : OutboundAllowlist.of(handed.list("RECADO_OUTBOUND_ALLOWLIST"));
  }

  /** What connections follow that were given no pace of their own. */
  Pace pace() {
    Pace usual = Pace.usual();
    return new Pace(
        Duration.ofSeconds(Long.parseLong(handed.required("RECADO_PACE_GAP_SECONDS"))),
        handed.optional("RECADO_PACE_PER_HOUR").map(Integer::valueOf),
        handed.optional("RECADO_PACE_PER_DAY").map(Integer::valueOf),
        usual.coldPerDay(),
        SendingWindow.of(
            handed.required("RECADO_PACE_START"),
            handed.required("RECADO_PACE_END"),
            usual.window().days()),
        usual.limitsApplyTo());
  }

  /** From when on a connected connection is not trusted any more. */
  VitalLimits vitalLimits() {
    VitalLimits standard = VitalLimits.STANDARD;
    return new VitalLimits(
        standard.window(),
        Duration.ofMinutes(Long.parseLong(handed.required("RECADO_STUCK_AFTER_MINUTES"))),
        Integer.parseInt(handed.required("RECADO_STUCK_LEAST_MESSAGES")),
        Integer.parseInt(handed.required("RECADO_STUCK_PERCENT")),
        Duration.ofMinutes(Long.parseLong(handed.required("RECADO_STUCK_SILENCE_MINUTES"))));
  }

  Path dataFolder() {
    return Path.of(handed.required("RECADO_DATA_DIR"));
  }

  MediaSettings media() {
    return new MediaSettings(handed, dataFolder().resolve("media"));
  }

  boolean startPaused() {
    return handed.required("RECADO_START_PAUSED").equals("true");
  }

  /** How long raw events and attempts are kept. */
  Partitions.Retention retention() {
    Duration rawEvents = Duration.ofDays(Long.parseLong(handed.required("RECADO_RAW_EVENT_DAYS")));
    return new Partitions.Retention(rawEvents, Partitions.Retention.DEFAULT.attempts());
  }

  Optional<String> adminEmail() {
    return handed.optional("RECADO_ADMIN_EMAIL");
  }

  Optional<String> adminPassword() {
    return handed.optional("RECADO_ADMIN_PASSWORD");
  }

  ZoneId defaultZone() {
    return ZoneId.of(handed.required("RECADO_DEFAULT_TIME_ZONE"));
  }

  Level logLevel() {
    return Level.valueOf(handed.required("RECADO_LOG_LEVEL").toUpperCase(Locale.ROOT));
  }

  LogFormat logFormat() {
    return LogFormat.valueOf(handed.required("RECADO_LOG_FORMAT").toUpperCase(Locale.ROOT));
  }

  Optional<Path> logFile() {
    return handed.optional("RECADO_LOG_FILE").map(Path::of);
  }

  /** Where traces are sent; empty where they are not. */
  Optional<Collector> collector() {
    return handed
        .optional("RECADO_TRACES_ENDPOINT")
        .map(
            endpoint ->
                new Collector(
                    URI.create(endpoint),
                    headers(handed.optional("RECADO_TRACES_HEADERS").orElse("")),
                    Double.parseDouble(handed.required("RECADO_TRACES_SHARE"))));
  }

  private static Map<String, String> headers(String list) {
    return Arrays.stream(list.split(","))
        .map(header -> header.split("=", 2))
        .filter(parts -> parts.length == 2)
        .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
  }

  Set<String> corsOrigins() {
    return handed.list("RECADO_CORS_ORIGINS");
  }

  Set<String> trustedProxies() {
    return handed.list("RECADO_TRUSTED_PROXIES");
  }

  /** Whether the HTTP limits are off, as only a test environment may have it. */
  boolean limitsOff() {
    return appEnvironment().equals("test") && testBypass();
  }

  private boolean testBypass() {
    return handed.optional("RECADO_TEST_BYPASS").filter("true"::equals).isPresent();
  }
}

package dev.recado.launcher.settings;

import dev.recado.domain.running.RunMode;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What this process is.
 *
 * @param mode {@code RUN_MODE}
 * @param environment {@code APP_ENV}
 * @param projectRef {@code PROJECT_REF}: must equal the marker in app_settings
 * @param defaultZone {@code DEFAULT_TIME_ZONE}: the zone of the tenant {@code default}
 * @param dataDirectory {@code DATA_DIR}, absolute
 * @param testBypass {@code ENABLE_TEST_BYPASS}: HTTP rate limits are off; true only with
 *     APP_ENV=test
 * @param rawEventDays {@code RAW_EVENT_RETENTION_DAYS}: how long webhooks are kept as they came
 * @param drainDelaySeconds {@code DRAIN_DELAY_SECONDS}: how long a process that was told to stop
 *     goes on answering, while {@code /health/ready} already says 503
 * @param syntheticLoop {@code SYNTHETIC_LOOP}: between which units test messages go, as {@code
 *     tenant/unit,unit}
 */
public record Deployment(
    RunMode mode,
    AppEnvironment environment,
    Optional<String> projectRef,
    ZoneId defaultZone,
    Path dataDirectory,
    boolean testBypass,
    int rawEventDays,
    int drainDelaySeconds,
    Optional<String> syntheticLoop) {}

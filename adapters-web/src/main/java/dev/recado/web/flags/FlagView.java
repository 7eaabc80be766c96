package dev.recado.web.flags;

import dev.recado.application.flags.port.Flags.Setting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a flag stands for a tenant.
 *
 * @param enabled what holds
 * @param platformDefault what holds for tenants that decided nothing
 * @param own what the tenant decided; null while it follows the default
 * @param changedAt null while it is as it came
 */
public record FlagView(
    String key,
    boolean enabled,
    boolean platformDefault,
    @Nullable Boolean own,
    @Nullable Instant changedAt) {
  static FlagView from(Setting setting) {
    return new FlagView(
        setting.flag().label(),
        setting.on(),
        setting.byDefault(),
        setting.own().orElse(null),
        setting.changedAt().orElse(null));
  }
}

package dev.recado.application.flags.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.flag.Flag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the flags stand: what a tenant decided for itself, and the platform's default for everybody
 * else. A flag that nobody has touched is on. Read anew at each decision, so a change is felt by
 * every process as soon as it is committed. All calls need a transaction of the scope.
 */
public interface Flags {
  /**
   * How a flag stands for a tenant.
   *
   * @param byDefault what holds for tenants that decided nothing
   * @param own what this tenant decided; empty while it follows the default
   * @param changedAt when its decision was made, or the default where it follows that; empty while
   *     it is as it came
   */
  record Setting(Flag flag, boolean byDefault, Optional<Boolean> own, Optional<Instant> changedAt) {
    public boolean on() {
      return own.orElse(byDefault);
    }
  }

  boolean on(TenantScope scope, Flag flag);

  /** Every flag there is, in its order. */
  List<Setting> all(TenantScope scope);

  /** Decides for the scope's tenant; empty to follow the default again. */
  void decide(TenantScope scope, Flag flag, Optional<Boolean> on, Instant now);

  /** Decides for every tenant that has not decided for itself, with the authority of whichever. */
  void decideForAll(TenantScope scope, Flag flag, boolean on, Instant now);
}

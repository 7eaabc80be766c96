package dev.recado.application.connections;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.application.connections.port.RetiredInstances.Retired;
import dev.recado.application.operations.Essentials;
import java.time.Duration;
import java.time.Instant;

/** Deletes at the gateway the instances Recado left behind, and tries again until they are gone. */
public final class DeleteRetiredInstances {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private final Essentials essentials;
  private final JobGate gate;
  private final RetiredInstances retired;
  private final Gateway gateway;

  public DeleteRetiredInstances(
      Essentials essentials, JobGate gate, RetiredInstances retired, Gateway gateway) {
    this.essentials = essentials;
    this.gate = gate;
    this.retired = retired;
    this.gateway = gateway;
  }

  /**
   * Tries those that are due.
   *
   * @return how many were tried
   */
  public int once(int limit) {
    var due = retired.due(essentials.now(), limit);
    return essentials.guarded().each(due, "clean-up", each -> delete(gate.enter(each), each));
  }

  void delete(TenantScope scope, Retired instance) {
    try {
      gateway.close(instance.instance());
      essentials
          .transactions()
          .run(scope, () -> retired.deleted(scope, instance.instance(), essentials.now()));
    } catch (RuntimeException notNow) {
      Instant next = essentials.now().plus(pause(instance.tries()));
      essentials
          .transactions()
          .run(scope, () -> retired.postpone(scope, instance.instance(), next));
    }
  }

  private static Duration pause(int tries) {
    Duration doubled = Duration.ofSeconds(10L << Math.min(tries, 20));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}

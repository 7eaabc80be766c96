package dev.recado.evolution.client;

import dev.recado.application.connections.port.Upkeep.Condition;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import dev.recado.domain.connection.InstanceName;
import dev.recado.evolution.wire.Values;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** A look at the gateway as a whole: reachable, our key, its licence, its version. */
record Checkup(EvolutionHttp http) {
  /** Nobody's: the answer of interest is whether we are let in. */
  private static final InstanceName NOBODY = new InstanceName("recado-checkup");

  Condition condition() {
    try {
      Answer welcome = http.exchange(Call.welcome());
      Optional<GatewayVersion> version =
          Values.text(welcome.object(), "version").flatMap(GatewayVersion::of);
      return new Condition(standing(welcome, version), version);
    } catch (Unreachable | AnswerLost | CircuitBreakerOpenException away) {
      return new Condition(GatewayStanding.UNREACHABLE, Optional.empty());
    }
  }

  private GatewayStanding standing(Answer welcome, Optional<GatewayVersion> version)
      throws Unreachable, AnswerLost {
    Answer row = http.exchange(Call.rowOf(NOBODY));
    if (unlicensed(welcome) || unlicensed(row)) {
      return GatewayStanding.LICENCE_REQUIRED;
    }
    if (row.status() == 401 || row.status() == 403) {
      return GatewayStanding.KEY_REFUSED;
    }
    return version
        .map(GatewayVersion::standing)
        .orElse(welcome.success() ? GatewayStanding.UNTESTED_VERSION : GatewayStanding.UNREACHABLE);
  }

  private static boolean unlicensed(Answer answer) {
    return answer.status() == 503
        && Values.text(answer.object(), "code").filter("LICENSE_REQUIRED"::equals).isPresent();
  }
}

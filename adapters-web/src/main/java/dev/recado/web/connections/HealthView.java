package dev.recado.web.connections;

import dev.recado.application.connections.ShowCondition.Condition;
import dev.recado.domain.connection.Care.Illness;
import dev.recado.domain.connection.GatewayVersion;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.Vitals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a connection is trusted.
 *
 * @param degraded whether it is connected and not trusted; {@code reason} says why
 * @param accepted messages of the last hour that had time to be delivered
 * @param undeliveredPercent share of them that was not
 * @param lastEventAt when the gateway last reported anything about it
 * @param ailment what is wrong and being treated
 * @param registrationCheckedAt when webhook and settings at the gateway were last compared
 * @param secretRegistered whether the gateway knows the present webhook secret
 */
public record HealthView(
    boolean degraded,
    @Nullable String reason,
    int accepted,
    int undelivered,
    int undeliveredPercent,
    @Nullable Instant lastEventAt,
    @Nullable String ailment,
    @Nullable Instant ailingSince,
    @Nullable Instant registrationCheckedAt,
    boolean secretRegistered,
    @Nullable GatewayView gateway) {
  /**
   * The gateway as a whole.
   *
   * @param warning whether an operator should look at it
   */
  public record GatewayView(
      String standing, boolean warning, @Nullable String version, Instant checkedAt) {}

  static HealthView from(Condition condition) {
    Vitals vitals = condition.vitals();
    boolean degraded = condition.connection().connected() && condition.care().strain().isPresent();
    return new HealthView(
        degraded,
        degraded ? condition.care().strain().map(Strain::label).orElse(null) : null,
        vitals.accepted(),
        vitals.undelivered(),
        vitals.undeliveredPercent(),
        vitals.lastEventAt().orElse(null),
        condition.care().illness().map(illness -> illness.ailment().label()).orElse(null),
        condition.care().illness().map(Illness::since).orElse(null),
        condition.care().checkedAt().orElse(null),
        condition.care().registered(),
        gateway(condition));
  }

  private static @Nullable GatewayView gateway(Condition condition) {
    return condition
        .gateway()
        .map(
            found ->
                new GatewayView(
                    found.standing().label(),
                    found.standing().warns(),
                    found.version().map(GatewayVersion::toString).orElse(null),
                    found.at()))
        .orElse(null);
  }
}

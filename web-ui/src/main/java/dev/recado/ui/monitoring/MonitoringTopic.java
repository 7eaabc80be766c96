package dev.recado.ui.monitoring;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The metrics are of the minute: whoever looks at them sees the next one when it begins. */
@ApplicationScoped
public class MonitoringTopic implements LiveTopic {
  public static final String NAME = "monitoring";

  @Inject InstantSource clock;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }
}

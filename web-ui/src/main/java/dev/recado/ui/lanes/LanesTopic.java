package dev.recado.ui.lanes;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.LaneReading.Read;
import dev.recado.application.messaging.ListLanes;
import dev.recado.application.operations.Page;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What waits and what holds it. Who works a lane just now is no news, or the page would never come
 * to rest.
 */
@ApplicationScoped
public class LanesTopic implements LiveTopic {
  static final String NAME = "lanes";
  private static final int ROWS = 50;

  @Inject ListLanes listLanes;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return listLanes.list(scope, unit, false, Page.Request.first(ROWS)).items().stream()
        .map(LanesTopic::seen)
        .toList();
  }

  private record Seen(Object queues, Object recipients, Object held) {}

  private static Seen seen(Read read) {
    return new Seen(
        read.standing().queues(),
        read.standing().recipients(),
        read.held().values().stream().map(why -> why.reason()).toList());
  }
}

package dev.recado.ui.live;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a stream watches.
 *
 * @param name the topic as the page named it, with its detail
 */
record Watch(
    LiveTopic topic, String name, String detail, TenantScope scope, Optional<UnitId> unit) {
  /** Streams with the same key see the same: same tenant, reach, rights, unit and topic. */
  record Key(
      TenantId tenant,
      Optional<UnitId> bound,
      Set<Permission> rights,
      Optional<UnitId> unit,
      String name) {}

  Key key() {
    return new Key(scope.tenant(), scope.boundTo(), scope.permissions(), unit, name);
  }

  Object look() {
    return topic.look(scope, unit, detail);
  }
}

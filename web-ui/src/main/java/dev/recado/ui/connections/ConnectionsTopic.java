package dev.recado.ui.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.ListConnections;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Any change of a connection: its state, its code, its number. */
@ApplicationScoped
public class ConnectionsTopic implements LiveTopic {
  public static final String NAME = "connections";

  @Inject ListConnections listConnections;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return listConnections.list(scope);
  }
}

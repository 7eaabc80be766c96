package dev.recado.ui.flags;

import dev.recado.application.access.TenantScope;
import dev.recado.application.flags.ListFlags;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** How the features stand, whoever switched them. */
@ApplicationScoped
public class FlagsTopic implements LiveTopic {
  static final String NAME = "flags";

  @Inject ListFlags listFlags;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return listFlags.list(scope);
  }
}

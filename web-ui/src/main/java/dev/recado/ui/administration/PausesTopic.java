package dev.recado.ui.administration;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.ListPauses;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether anything was stopped or goes on, whoever did it. */
@ApplicationScoped
public class PausesTopic implements LiveTopic {
  public static final String NAME = "pauses";

  @Inject ListPauses listPauses;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return listPauses.mark(scope);
  }
}

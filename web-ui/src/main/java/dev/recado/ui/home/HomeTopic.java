package dev.recado.ui.home;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.messaging.ListPaces;
import dev.recado.application.operations.Page;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whether anything was sent or received. */
@ApplicationScoped
public class HomeTopic implements LiveTopic {
  static final String NAME = "today";

  @Inject ListPaces listPaces;
  @Inject ListConversations listConversations;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return List.of(
        listPaces.list(scope).stream().map(report -> report.used()).toList(),
        listConversations.list(scope, unit, Page.Request.first(1)).items());
  }
}

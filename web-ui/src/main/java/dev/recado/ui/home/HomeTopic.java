package dev.recado.ui.home;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.messaging.CountOutbox;
import dev.recado.application.operations.Page;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Whether anything was sent or received, waits, failed or is uncertain: four small questions,
 * however many numbers there are. What campaigns send shows in the topic of campaigns.
 */
@ApplicationScoped
public class HomeTopic implements LiveTopic {
  public static final String NAME = "today";

  @Inject ListConversations listConversations;
  @Inject CountOutbox countOutbox;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return List.of(
        countOutbox.count(scope, unit, Today.COUNTED),
        listConversations.list(scope, unit, Page.Request.first(1)).items());
  }
}

package dev.recado.ui.conversations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.operations.Page;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The list of conversations: what its first page shows without any filter. */
@ApplicationScoped
public class InboxTopic implements LiveTopic {
  static final String NAME = "inbox";

  @Inject ListConversations listConversations;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    return listConversations.list(scope, Wanted.all(unit), Page.Request.first(Panes.ROWS)).items();
  }
}

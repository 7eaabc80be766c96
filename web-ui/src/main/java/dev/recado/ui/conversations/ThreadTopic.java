package dev.recado.ui.conversations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ReadThread;
import dev.recado.application.inbox.UnknownConversation;
import dev.recado.application.operations.Page;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.refusal.Unknown;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.live.LiveTopic;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The end of one conversation: messages with their ticks, reactions and edits, and notes. */
@ApplicationScoped
public class ThreadTopic implements LiveTopic {
  static final String NAME = "thread";

  @Inject ReadThread readThread;

  @Override
  public String name() {
    return NAME;
  }

  /** One that is not within reach looks the same for ever. */
  @Override
  public Object look(TenantScope scope, Optional<UnitId> unit, String detail) {
    try {
      ConversationId conversation = new ConversationId(PathId.of(detail));
      return readThread.read(scope, conversation, Page.Request.first(Panes.ENTRIES));
    } catch (Unknown none) {
      return UnknownConversation.class;
    }
  }
}

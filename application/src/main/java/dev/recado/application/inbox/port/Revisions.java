package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Revised;
import java.util.List;
import java.util.Map;

/** What messages said before they were edited, and which message an answer answers. */
public interface Revisions {
  /**
   * All that these messages ever said, oldest first, apart from what they say now.
   *
   * @return nothing for messages that were never edited
   */
  Map<MessageId, List<Revised>> of(TenantScope scope, List<MessageId> messages);

  /**
   * The messages that these answer, of the same conversation.
   *
   * @return nothing for answers to messages that are not here
   */
  Map<MessageId, MessageId> answered(TenantScope scope, List<MessageId> messages);
}

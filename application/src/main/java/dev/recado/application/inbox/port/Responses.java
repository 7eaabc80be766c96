package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Response;
import java.util.List;
import java.util.Map;

/**
 * Keeps reactions and votes by the provider's id of the message they are about, so they may come
 * before it, twice and in any order; the end is the same.
 */
public interface Responses {
  /** Puts it in the place of what the same person said of the same message before. */
  void add(TenantScope scope, Inbox.Place place, MessageResponded response);

  /**
   * What stands at these messages, oldest first, without what was taken back. What somebody says of
   * a message in a chat he is not in is left out.
   *
   * @return nothing for messages without any
   */
  Map<MessageId, List<Response>> of(TenantScope scope, List<MessageId> messages);
}

package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.SignedNote;
import dev.recado.application.operations.Page;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what members note in conversations. Notes go with the messages when conversations become
 * one, and come back with them.
 */
public interface Notes {
  /** The most notes that {@link #between} gives. */
  int MOST = 500;

  /**
   * Keeps a note; an author who is no member of the tenant is left out.
   *
   * @throws RuntimeException when the tenant has no such conversation
   */
  void add(TenantScope scope, Note note);

  /** The notes of a conversation, newest first. */
  Page<SignedNote> page(TenantScope scope, ConversationId conversation, Page.Request request);

  /**
   * The notes of a stretch of time, newest first, at most {@link #MOST}.
   *
   * @param from included; empty for the beginning
   * @param until not included; empty for the end
   */
  List<SignedNote> between(
      TenantScope scope,
      ConversationId conversation,
      Optional<Instant> from,
      Optional<Instant> until);
}

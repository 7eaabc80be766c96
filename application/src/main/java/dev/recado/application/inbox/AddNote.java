package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Conversations;
import dev.recado.application.inbox.port.Notes;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.conversation.NoteId;
import dev.recado.domain.conversation.NoteText;
import dev.recado.domain.member.Permission;

/** Notes something in a conversation for colleagues; the contact never sees it. */
public final class AddNote {
  private final Essentials essentials;
  private final Conversations conversations;
  private final Notes notes;

  public AddNote(Essentials essentials, Conversations conversations, Notes notes) {
    this.essentials = essentials;
    this.conversations = conversations;
    this.notes = notes;
  }

  /**
   * @param once for a request that may be repeated
   * @throws UnknownConversation when no such conversation is within reach
   */
  public <A> A add(TenantScope scope, ConversationId id, NoteText text, Once<Note, A> once) {
    scope.require(Permission.SEND_MESSAGES);
    Note note =
        new Note(new NoteId(essentials.ids().next()), id, scope.member(), text, essentials.now());
    return essentials.transactions().within(scope, () -> once.make(scope, () -> kept(scope, note)));
  }

  private Note kept(TenantScope scope, Note note) {
    conversations.find(scope, note.conversation()).orElseThrow(UnknownConversation::new);
    notes.add(scope, note);
    return note;
  }
}

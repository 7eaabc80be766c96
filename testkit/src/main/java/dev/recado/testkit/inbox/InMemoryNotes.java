package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.SignedNote;
import dev.recado.application.inbox.port.Notes;
import dev.recado.application.operations.Page;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.access.AccessTables;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Private notes in memory. */
public final class InMemoryNotes implements Notes {
  private final NoteBook book;
  private final ConversationBook conversations;
  private final AccessTables access;

  public InMemoryNotes(NoteBook book, ConversationBook conversations, AccessTables access) {
    this.book = book;
    this.conversations = conversations;
    this.access = access;
  }

  @Override
  public void add(TenantScope scope, Note note) {
    conversations
        .find(scope, note.conversation())
        .orElseThrow(() -> new IllegalStateException("there is no such conversation"));
    Optional<MemberId> author = note.author().filter(member -> name(scope, member).isPresent());
    book.add(scope, new Note(note.id(), note.conversation(), author, note.text(), note.at()));
  }

  @Override
  public Page<SignedNote> page(
      TenantScope scope, ConversationId conversation, Page.Request request) {
    Page<Note> page = NoteBook.ORDER.page(book.all(scope, conversation), request);
    return new Page<>(signed(scope, page.items()), page.next());
  }

  @Override
  public List<SignedNote> between(
      TenantScope scope,
      ConversationId conversation,
      Optional<Instant> from,
      Optional<Instant> until) {
    return signed(
        scope,
        NoteBook.ORDER
            .newestFirst(
                book.all(scope, conversation)
                    .filter(note -> !note.at().isBefore(from.orElse(Instant.MIN)))
                    .filter(note -> note.at().isBefore(until.orElse(Instant.MAX))))
            .stream()
            .limit(MOST)
            .toList());
  }

  private List<SignedNote> signed(TenantScope scope, List<Note> notes) {
    return notes.stream()
        .map(note -> new SignedNote(note, note.author().flatMap(member -> name(scope, member))))
        .toList();
  }

  private Optional<Name> name(TenantScope scope, MemberId member) {
    return access.members().find(scope, member).map(row -> row.value().name());
  }
}

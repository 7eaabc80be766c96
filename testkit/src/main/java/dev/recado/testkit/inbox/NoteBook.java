package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.conversation.NoteId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which note is in which conversation. */
public record NoteBook(Table<NoteId, NoteBook.Row> notes) {
  static final Keyset<Note> ORDER = new Keyset<>(Note::at, note -> note.id().value());

  public static NoteBook in(InMemoryStore store) {
    return new NoteBook(store.table());
  }

  public record Row(TenantId tenant, Note value) implements Table.Row {}

  void add(TenantScope scope, Note note) {
    notes.insert(scope, note.id(), new Row(scope.tenant(), note));
  }

  Stream<Note> all(TenantScope scope, ConversationId conversation) {
    return notes.all(scope).map(Row::value).filter(it -> it.conversation().equals(conversation));
  }

  /** The notes of conversations. */
  public Map<NoteId, ConversationId> of(
      TenantScope scope, Collection<ConversationId> conversations) {
    return conversations.stream()
        .flatMap(conversation -> all(scope, conversation))
        .collect(Collectors.toMap(Note::id, Note::conversation));
  }

  /** Moves all notes of one conversation to another. */
  public void move(TenantScope scope, ConversationId from, ConversationId to) {
    of(scope, List.of(from)).keySet().forEach(note -> put(scope, note, to));
  }

  /** Moves notes back to where they were. */
  public void restore(TenantScope scope, Map<NoteId, ConversationId> before) {
    before.forEach((note, conversation) -> put(scope, note, conversation));
  }

  private void put(TenantScope scope, NoteId id, ConversationId to) {
    Note known = notes.find(scope, id).orElseThrow().value();
    Note moved = new Note(id, to, known.author(), known.text(), known.at());
    notes.replace(scope, id, new Row(scope.tenant(), moved));
  }
}

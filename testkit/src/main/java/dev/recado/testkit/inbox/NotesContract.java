package dev.recado.testkit.inbox;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.SignedNote;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.conversation.NoteId;
import dev.recado.domain.conversation.NoteText;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.inbox.port.Notes} promises. */
public interface NotesContract extends InboxStage {
  private Note note(Talk talk, Optional<MemberId> author, Instant at) {
    Note note =
        new Note(
            new NoteId(Some.uuid()), talk.id(), author, new NoteText("Nota " + Some.word()), at);
    run(talk.scope(), () -> backend().notes().add(talk.scope(), note));
    return note;
  }

  private Note note(Talk talk, Instant at) {
    return note(talk, Optional.empty(), at);
  }

  private List<Note> notes(TenantScope scope, ConversationId conversation) {
    return within(
        scope,
        () ->
            backend().notes().page(scope, conversation, Page.Request.first(10)).items().stream()
                .map(SignedNote::note)
                .toList());
  }

  @Test
  default void a_note_tells_who_wrote_it_and_when() {
    Talk talk = given().talk();
    Member agent = given().agent(talk.line().home());
    Note note = note(talk, Optional.of(agent.id()), Some.NOW);
    assertThat(
            within(
                talk.scope(),
                () ->
                    backend()
                        .notes()
                        .page(talk.scope(), talk.id(), Page.Request.first(10))
                        .items()))
        .containsExactly(new SignedNote(note, Optional.of(agent.name())));
  }

  @Test
  default void an_author_of_another_tenant_is_left_out() {
    Talk talk = given().talk();
    note(talk, Optional.of(given().member(given().home()).id()), Some.NOW);
    assertThat(notes(talk.scope(), talk.id()))
        .singleElement()
        .satisfies(note -> assertThat(note.author()).isEmpty());
  }

  @Test
  default void notes_come_newest_first_page_by_page() {
    Talk talk = given().talk();
    Note first = note(talk, Some.NOW);
    Note second = note(talk, Some.NOW.plusSeconds(1));
    Note third = note(talk, Some.NOW.plusSeconds(2));
    Page<SignedNote> page =
        within(
            talk.scope(),
            () -> backend().notes().page(talk.scope(), talk.id(), Page.Request.first(2)));
    assertThat(page.items()).extracting(SignedNote::note).containsExactly(third, second);
    assertThat(
            within(
                talk.scope(),
                () ->
                    backend()
                        .notes()
                        .page(talk.scope(), talk.id(), new Page.Request(page.next(), 2))
                        .items()))
        .extracting(SignedNote::note)
        .containsExactly(first);
  }

  @Test
  default void those_of_a_stretch_of_time_include_its_beginning_and_not_its_end() {
    Talk talk = given().talk();
    Instant noon = Some.NOW;
    Note early = note(talk, noon.minusSeconds(1));
    Note from = note(talk, noon);
    Note until = note(talk, noon.plusSeconds(9));
    assertThat(between(talk, Optional.of(noon), Optional.of(noon.plusSeconds(9))))
        .containsExactly(from);
    assertThat(between(talk, Optional.of(noon), Optional.empty())).containsExactly(until, from);
    assertThat(between(talk, Optional.empty(), Optional.of(noon))).containsExactly(early);
  }

  private List<Note> between(Talk talk, Optional<Instant> from, Optional<Instant> until) {
    return within(
            talk.scope(), () -> backend().notes().between(talk.scope(), talk.id(), from, until))
        .stream()
        .map(SignedNote::note)
        .toList();
  }

  @Test
  default void another_tenant_neither_reads_nor_writes_them() {
    Talk talk = given().talk();
    note(talk, Some.NOW);
    TenantScope other = given().home().scope();
    assertThat(notes(other, talk.id())).isEmpty();
    Note foreign =
        new Note(
            new NoteId(Some.uuid()), talk.id(), Optional.empty(), new NoteText("Fora"), Some.NOW);
    assertMisuse(() -> run(other, () -> backend().notes().add(other, foreign)));
    assertThat(notes(talk.scope(), talk.id())).hasSize(1);
  }

  @Test
  default void a_note_that_is_rolled_back_never_was() {
    Talk talk = given().talk();
    Note note =
        new Note(
            new NoteId(Some.uuid()), talk.id(), Optional.empty(), new NoteText("Ops"), Some.NOW);
    rolledBack(talk.scope(), () -> backend().notes().add(talk.scope(), note));
    assertThat(notes(talk.scope(), talk.id())).isEmpty();
  }

  @Test
  default void notes_go_with_their_conversation_when_two_become_one_and_come_back() {
    Line line = given().line();
    Talk kept = given().talk(line);
    Talk gone = given().talk(line);
    arrive(gone, Some.NOW.plusSeconds(1));
    arrive(kept, Some.NOW.plusSeconds(2));
    Note note = note(gone, Some.NOW);
    MergeId merge = merged(line, kept.contact(), gone.contact());
    assertThat(notes(line.scope(), kept.id())).extracting(Note::id).containsExactly(note.id());
    run(line.scope(), () -> backend().contactMerges().undo(line.scope(), merge, Some.NOW));
    assertThat(notes(line.scope(), kept.id())).isEmpty();
    assertThat(notes(line.scope(), gone.id())).containsExactly(note);
  }

  private MergeId merged(Line line, ContactId kept, ContactId gone) {
    return within(
        line.scope(),
        () -> backend().contactMerges().byHand(line.scope(), kept, gone, Some.NOW).id());
  }
}

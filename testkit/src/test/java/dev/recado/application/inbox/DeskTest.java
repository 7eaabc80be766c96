package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.Stage;
import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.access.UnknownMember;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.messaging.WhyWaiting;
import dev.recado.application.operations.Once;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.conversation.NoteText;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.Shortcut;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.InMemoryBackend;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sharing out, closing and noting: who may do what to whose conversation. */
class DeskTest {
  private final Stage stage = new Stage();
  private final InMemoryBackend backend = stage.backend;
  private final Line line = stage.given.line();
  private final Home home = line.home();
  private final Home branch = stage.given.branch(home);
  private final Talk talk = stage.given.talk(line);
  private final Member ana = stage.given.agent(home);
  private final TenantScope agent = TestScopes.of(ana, home.tenant().id());
  private final TenantScope elsewhere =
      TestScopes.of(stage.given.agent(branch), home.tenant().id());
  private final AssignConversation assign =
      new AssignConversation(stage.essentials, backend.conversations(), backend.members());
  private final ListColleagues colleagues =
      new ListColleagues(stage.transactions, backend.conversations(), backend.members());
  private final CloseConversation close =
      new CloseConversation(stage.essentials, backend.conversations());
  private final ReopenConversation reopen =
      new ReopenConversation(stage.essentials, backend.conversations());
  private final ShowConversation show =
      new ShowConversation(stage.transactions, backend.conversationList());
  private final ListConversations list =
      new ListConversations(stage.transactions, backend.conversationList());
  private final AddNote addNote =
      new AddNote(stage.essentials, backend.conversations(), backend.notes());
  private final ListNotes listNotes =
      new ListNotes(stage.transactions, backend.conversations(), backend.notes());
  private final AddQuickReply addReply =
      new AddQuickReply(stage.essentials, backend.units(), backend.quickReplies());
  private final ChangeQuickReply changeReply =
      new ChangeQuickReply(stage.essentials, backend.quickReplies());
  private final RemoveQuickReply removeReply =
      new RemoveQuickReply(stage.essentials, backend.quickReplies());
  private final ListQuickReplies listReplies =
      new ListQuickReplies(stage.transactions, backend.quickReplies());

  private Member shutOut(Member member) {
    Member out =
        new Member(
            member.id(),
            member.tenant(),
            member.unit(),
            member.name(),
            member.email(),
            member.role(),
            false,
            member.createdAt());
    stage.transactions.run(home.scope(), () -> backend.members().update(home.scope(), out));
    return out;
  }

  private Optional<MemberId> assignee() {
    return show.show(agent, talk.id()).assignee().map(Colleague::id);
  }

  @Test
  void an_agent_takes_a_conversation_and_lets_it_go() {
    assign.assign(agent, talk.id(), Optional.of(ana.id()));
    assertThat(assignee()).contains(ana.id());
    assertThat(list.list(agent, heldBy(new Holder.Only(ana.id())), Page.Request.first(9)).items())
        .hasSize(1);
    assign.assign(agent, talk.id(), Optional.empty());
    assertThat(assignee()).isEmpty();
  }

  private static Wanted heldBy(Holder holder) {
    return new Wanted(
        Optional.empty(), holder, Optional.of(true), false, Optional.empty(), SearchWords.NONE);
  }

  @Test
  void only_who_can_answer_there_gets_a_conversation() {
    Member admin = stage.given.member(home);
    assertThat(colleagues.list(agent, talk.id()))
        .extracting(Colleague::id)
        .containsExactlyInAnyOrder(ana.id(), admin.id());
    MemberId other = stage.given.agent(branch).id();
    MemberId out = shutOut(stage.given.agent(home)).id();
    MemberId foreign = stage.given.member(stage.given.home()).id();
    assertThatThrownBy(() -> assign.assign(agent, talk.id(), Optional.of(other)))
        .isInstanceOf(CannotBeAssigned.class);
    assertThatThrownBy(() -> assign.assign(agent, talk.id(), Optional.of(out)))
        .isInstanceOf(CannotBeAssigned.class);
    assertThatThrownBy(() -> assign.assign(agent, talk.id(), Optional.of(foreign)))
        .isInstanceOf(UnknownMember.class);
    assertThat(assignee()).isEmpty();
  }

  @Test
  void an_agent_of_another_unit_cannot_tell_that_the_conversation_exists() {
    assertThatThrownBy(() -> assign.assign(elsewhere, talk.id(), Optional.empty()))
        .isInstanceOf(UnknownConversation.class);
    assertThatThrownBy(() -> colleagues.list(elsewhere, talk.id()))
        .isInstanceOf(UnknownConversation.class);
    assertThatThrownBy(() -> close.close(elsewhere, talk.id()))
        .isInstanceOf(UnknownConversation.class);
    assertThatThrownBy(() -> reopen.reopen(elsewhere, talk.id()))
        .isInstanceOf(UnknownConversation.class);
    assertThatThrownBy(() -> show.show(elsewhere, talk.id()))
        .isInstanceOf(UnknownConversation.class);
    assertThatThrownBy(() -> note(elsewhere)).isInstanceOf(UnknownConversation.class);
    assertThatThrownBy(() -> listNotes.list(elsewhere, talk.id(), Page.Request.first(9)))
        .isInstanceOf(UnknownConversation.class);
  }

  private Note note(TenantScope scope) {
    return addNote.add(scope, talk.id(), new NoteText("Ligar amanhã"), Once.always());
  }

  @Test
  void a_conversation_is_closed_and_opened_again_unless_the_contact_has_written() {
    close.close(agent, talk.id());
    assertThat(show.show(agent, talk.id()).conversation().open()).isFalse();
    reopen.reopen(agent, talk.id());
    assertThat(show.show(agent, talk.id()).conversation().open()).isTrue();
    close.close(agent, talk.id());
    stage.writes(talk);
    assertThatThrownBy(() -> reopen.reopen(agent, talk.id())).isInstanceOf(AnotherIsOpen.class);
  }

  @Test
  void a_note_stays_inside() {
    Note note = note(agent);
    assertThat(note.author()).contains(ana.id());
    assertThat(listNotes.list(agent, talk.id(), Page.Request.first(9)).items())
        .containsExactly(new SignedNote(note, Optional.of(ana.name())));
    assertThat(
            stage.transactions.within(
                home.scope(),
                () ->
                    backend
                        .messages()
                        .page(home.scope(), talk.id(), Page.Request.first(9))
                        .items()))
        .isEmpty();
  }

  @Test
  void a_thread_is_read_in_stretches_each_with_the_notes_of_its_time() {
    ReadThread thread =
        new ReadThread(
            stage.transactions,
            backend.conversations(),
            backend.messages(),
            backend.notes(),
            new Threading(backend.responses(), backend.revisions()),
            new WhyWaiting(stage.essentials, backend.traffic()));
    Note first = note(agent);
    for (int hour = 0; hour < 3; hour++) {
      stage.pass(Duration.ofHours(1));
      stage.writes(talk);
    }
    stage.pass(Duration.ofMinutes(1));
    Note last = note(agent);
    ReadThread.Stretch latest = thread.read(agent, talk.id(), Page.Request.first(2));
    assertThat(latest.messages()).hasSize(2);
    assertThat(latest.notes()).extracting(SignedNote::note).containsExactly(last);
    ReadThread.Stretch before = thread.read(agent, talk.id(), new Page.Request(latest.next(), 2));
    assertThat(before.messages()).hasSize(1);
    assertThat(before.notes()).extracting(SignedNote::note).containsExactly(first);
    assertThat(before.next()).isEmpty();
    assertThatThrownBy(() -> thread.read(elsewhere, talk.id(), Page.Request.first(2)))
        .isInstanceOf(UnknownConversation.class);
  }

  private QuickReply reply(TenantScope scope, Optional<UnitId> unit) {
    AddQuickReply.Draft draft =
        new AddQuickReply.Draft(unit, new Shortcut("ola"), new MessageText("Olá!"));
    return addReply.add(scope, draft, Once.always());
  }

  private TenantScope unitAdmin() {
    Member member =
        new Member(
            new MemberId(Some.uuid()),
            home.tenant().id(),
            Optional.of(home.unit().id()),
            ana.name(),
            ana.email(),
            Role.UNIT_ADMIN,
            true,
            ana.createdAt());
    return TestScopes.of(member, home.tenant().id());
  }

  @Test
  void agents_use_quick_replies_and_their_admins_write_them() {
    assertThatThrownBy(() -> reply(agent, Optional.empty()))
        .isInstanceOf(InsufficientPermissions.class);
    QuickReply ofUnit = reply(unitAdmin(), Optional.empty());
    assertThat(ofUnit.unit()).contains(home.unit().id());
    assertThat(listReplies.list(agent, Optional.empty())).containsExactly(ofUnit);
    assertThat(listReplies.list(elsewhere, Optional.empty())).isEmpty();
    assertThatThrownBy(() -> removeReply.remove(agent, ofUnit.id()))
        .isInstanceOf(InsufficientPermissions.class);
  }

  @Test
  void who_is_bound_to_a_unit_leaves_alone_what_is_for_all() {
    QuickReply ofAll = reply(home.scope(), Optional.empty());
    TenantScope admin = unitAdmin();
    ChangeQuickReply.Change change =
        new ChangeQuickReply.Change(Optional.empty(), Optional.of(new MessageText("Oi")));
    assertThatThrownBy(() -> changeReply.change(admin, ofAll.id(), change))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> removeReply.remove(admin, ofAll.id())).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> reply(admin, Optional.of(branch.unit().id())))
        .isInstanceOf(Forbidden.class);
    assertThat(changeReply.change(home.scope(), ofAll.id(), change).text().value()).isEqualTo("Oi");
    removeReply.remove(home.scope(), ofAll.id());
    assertThat(listReplies.list(agent, Optional.empty())).isEmpty();
  }

  @Test
  void a_quick_reply_needs_a_unit_that_is_there() {
    UnitId foreign = stage.given.home().unit().id();
    assertThatThrownBy(() -> reply(home.scope(), Optional.of(foreign)))
        .isInstanceOf(UnknownUnit.class);
  }
}

package dev.recado.testkit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.AnotherIsOpen;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.inbox.port.Conversations.Opening;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.inbox.port.Conversations} promises. */
public interface ConversationsContract extends InboxStage {
  private Conversation open(Home home, ContactId contact, Instant now) {
    Opening opening = new Opening(new ConversationId(Some.uuid()), now);
    return within(
        home.scope(),
        () ->
            backend()
                .conversations()
                .openWith(home.scope(), home.unit().id(), contact, Some.lid(), opening));
  }

  private List<Conversation> page(TenantScope scope, Optional<UnitId> unit) {
    return within(
        scope,
        () ->
            backend()
                .conversationList()
                .page(scope, Wanted.all(unit), Page.Request.first(10))
                .items()
                .stream()
                .map(ListedConversation::conversation)
                .toList());
  }

  private Optional<Instant> lastInbound(TenantScope scope, ConversationId conversation) {
    return within(scope, () -> backend().conversations().lastInbound(scope, conversation));
  }

  private void markRead(TenantScope scope, ConversationId conversation) {
    run(scope, () -> backend().conversations().markRead(scope, conversation, Some.NOW));
  }

  @Test
  default void a_conversation_is_opened_empty() {
    Talk talk = given().talk();
    Conversation expected =
        new Conversation(
            talk.id(),
            talk.line().home().unit().id(),
            Optional.of(talk.contact()),
            Optional.empty(),
            true,
            0,
            talk.person().replyTo(),
            Some.NOW,
            Optional.empty());
    assertThat(talk.conversation()).isEqualTo(expected);
    assertThat(conversation(talk.scope(), talk.id())).contains(expected);
  }

  @Test
  default void one_that_was_never_opened_is_absent() {
    TenantScope scope = given().home().scope();
    ConversationId nobodys = new ConversationId(Some.uuid());
    assertThat(conversation(scope, nobodys)).isEmpty();
    assertThat(lastInbound(scope, nobodys)).isEmpty();
  }

  @Test
  default void the_open_conversation_goes_on() {
    Talk talk = given().talk();
    assertThat(open(talk.line().home(), talk.contact(), Some.NOW.plusSeconds(9)))
        .isEqualTo(talk.conversation());
  }

  @Test
  default void a_contact_talks_with_each_unit_by_itself() {
    Home home = given().home();
    Home branch = given().branch(home);
    ContactId contact = given().contact(home, Some.person());
    assertThat(open(home, contact, Some.NOW).id())
        .isNotEqualTo(open(branch, contact, Some.NOW).id());
  }

  @Test
  default void calls_at_the_same_time_open_one_conversation() {
    Home home = given().home();
    ContactId contact = given().contact(home, Some.person());
    var outcome = Together.call(8, number -> open(home, contact, Some.NOW).id());
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).hasSize(8).containsOnly(outcome.returned().getFirst());
    assertThat(page(home.scope(), Optional.empty())).hasSize(1);
  }

  @Test
  default void who_is_bound_to_a_unit_reaches_its_conversations_only() {
    Line line = given().line();
    Home branch = given().branch(line.home());
    Talk talk = given().talk(line);
    TenantScope inside = line.home().unitScope();
    TenantScope elsewhere = branch.unitScope();
    UnitId unit = line.home().unit().id();
    assertThat(conversation(inside, talk.id())).isPresent();
    assertThat(page(inside, Optional.empty())).hasSize(1);
    assertThat(conversation(elsewhere, talk.id())).isEmpty();
    assertThat(page(elsewhere, Optional.empty())).isEmpty();
    assertThat(page(elsewhere, Optional.of(unit))).isEmpty();
  }

  @Test
  default void a_list_can_be_limited_to_one_unit() {
    Line line = given().line();
    Home branch = given().branch(line.home());
    Talk talk = given().talk(line);
    open(branch, talk.contact(), Some.NOW);
    assertThat(page(line.scope(), Optional.of(line.home().unit().id())))
        .containsExactly(talk.conversation());
    assertThat(page(line.scope(), Optional.empty())).hasSize(2);
  }

  private Talk heldBy(Talk talk, Optional<MemberId> member) {
    run(
        talk.scope(),
        () -> backend().conversations().assign(talk.scope(), talk.id(), member, Some.NOW));
    return talk;
  }

  private Optional<MemberId> holder(Talk talk) {
    return conversation(talk.scope(), talk.id()).orElseThrow().assignee();
  }

  private boolean isOpen(Talk talk) {
    return conversation(talk.scope(), talk.id()).orElseThrow().open();
  }

  private void close(Talk talk) {
    run(talk.scope(), () -> backend().conversations().close(talk.scope(), talk.id(), Some.NOW));
  }

  private void reopen(Talk talk) {
    run(talk.scope(), () -> backend().conversations().reopen(talk.scope(), talk.id(), Some.NOW));
  }

  @Test
  default void a_conversation_is_looked_after_by_one_member_or_nobody() {
    Talk talk = given().talk();
    MemberId member = given().agent(talk.line().home()).id();
    assertThat(holder(heldBy(talk, Optional.of(member)))).contains(member);
    assertThat(holder(heldBy(talk, Optional.empty()))).isEmpty();
  }

  @Test
  default void whoever_looks_after_it_still_does_when_more_is_written() {
    Talk talk = given().talk();
    MemberId member = given().agent(talk.line().home()).id();
    heldBy(talk, Optional.of(member));
    arrive(talk, Some.NOW.plusSeconds(5));
    assertThat(holder(talk)).contains(member);
  }

  @Test
  default void a_member_of_another_tenant_looks_after_nothing() {
    Talk talk = given().talk();
    MemberId foreign = given().member(given().home()).id();
    Misuse.assertMisuse(() -> heldBy(talk, Optional.of(foreign)));
    assertThat(holder(talk)).isEmpty();
  }

  @Test
  default void what_is_written_after_it_was_closed_opens_another() {
    Talk talk = given().talk();
    close(talk);
    close(talk);
    assertThat(isOpen(talk)).isFalse();
    assertThat(arrive(talk, Some.NOW).conversation()).isNotEqualTo(talk.id());
    assertThat(isOpen(talk)).isFalse();
  }

  @Test
  default void a_closed_conversation_is_opened_again_unless_another_took_its_place() {
    Talk talk = given().talk();
    close(talk);
    reopen(talk);
    reopen(talk);
    assertThat(isOpen(talk)).isTrue();
    close(talk);
    arrive(talk, Some.NOW);
    assertThatThrownBy(() -> reopen(talk)).isInstanceOf(AnotherIsOpen.class);
    assertThat(isOpen(talk)).isFalse();
  }

  @Test
  default void another_tenant_neither_assigns_nor_closes_the_conversation() {
    Talk talk = given().talk();
    Home other = given().home();
    MemberId member = given().member(other).id();
    Misuse.attempt(
        () ->
            run(
                other.scope(),
                () ->
                    backend()
                        .conversations()
                        .assign(other.scope(), talk.id(), Optional.of(member), Some.NOW)));
    Misuse.attempt(
        () ->
            run(
                other.scope(),
                () -> backend().conversations().close(other.scope(), talk.id(), Some.NOW)));
    assertThat(holder(talk)).isEmpty();
    assertThat(isOpen(talk)).isTrue();
  }

  @Test
  default void it_is_known_when_the_contact_last_wrote() {
    Talk talk = given().talk();
    assertThat(lastInbound(talk.scope(), talk.id())).isEmpty();
    arrive(talk, Some.NOW.plusSeconds(5));
    arrive(talk, Some.NOW.plusSeconds(3));
    sending().queued(talk);
    echo(
        talk.line(),
        InboxStage.with(talk.person()),
        InboxStage.written("Do telefone", Some.NOW.plusSeconds(9)),
        Optional.empty());
    assertThat(lastInbound(talk.scope(), talk.id())).contains(Some.NOW.plusSeconds(5));
  }

  @Test
  default void reading_a_conversation_reads_all_of_it_and_no_other() {
    Talk talk = given().talk();
    Talk other = given().talk(talk.line());
    arrive(talk, Some.NOW);
    arrive(talk, Some.NOW);
    arrive(other, Some.NOW);
    assertThat(unread(talk)).isEqualTo(2);
    markRead(talk.scope(), talk.id());
    markRead(talk.scope(), talk.id());
    assertThat(unread(talk)).isZero();
    assertThat(unread(other)).isEqualTo(1);
    arrive(talk, Some.NOW);
    assertThat(unread(talk)).isEqualTo(1);
  }

  @Test
  default void another_tenant_neither_sees_nor_reads_the_conversation() {
    Talk talk = given().talk();
    arrive(talk, Some.NOW);
    TenantScope other = given().home().scope();
    assertThat(conversation(other, talk.id())).isEmpty();
    assertThat(page(other, Optional.empty())).isEmpty();
    assertThat(page(other, Optional.of(talk.line().home().unit().id()))).isEmpty();
    assertThat(lastInbound(other, talk.id())).isEmpty();
    Misuse.attempt(() -> markRead(other, talk.id()));
    assertThat(unread(talk)).isEqualTo(1);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Talk talk = given().talk();
    arrive(talk, Some.NOW);
    rolledBack(
        talk.scope(), () -> backend().conversations().markRead(talk.scope(), talk.id(), Some.NOW));
    assertThat(unread(talk)).isEqualTo(1);
  }
}

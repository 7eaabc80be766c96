package dev.recado.testkit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.Colleague;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.inbox.port.Conversations.Opening;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames.Source;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.inbox.port.ConversationList} promises. */
public interface ConversationListContract extends InboxStage {
  private Conversation open(Home home, ContactId contact, Instant now) {
    Opening opening = new Opening(new ConversationId(Some.uuid()), now);
    return within(
        home.scope(),
        () ->
            backend()
                .conversations()
                .openWith(home.scope(), home.unit().id(), contact, Some.lid(), opening));
  }

  private List<ConversationId> ids(TenantScope scope, Wanted wanted) {
    return within(
        scope,
        () ->
            backend()
                .conversationList()
                .page(scope, wanted, Page.Request.first(10))
                .items()
                .stream()
                .map(each -> each.conversation().id())
                .toList());
  }

  private static Wanted by(Holder holder) {
    return new Wanted(
        Optional.empty(), holder, Optional.empty(), false, Optional.empty(), SearchWords.NONE);
  }

  private static Wanted called(String typed) {
    return new Wanted(
        Optional.empty(),
        new Holder.Anybody(),
        Optional.empty(),
        false,
        Optional.empty(),
        SearchWords.of(typed));
  }

  private void assign(Talk talk, MemberId member) {
    run(
        talk.scope(),
        () ->
            backend()
                .conversations()
                .assign(talk.scope(), talk.id(), Optional.of(member), Some.NOW));
  }

  private void name(Talk talk, Source source, String name) {
    run(
        talk.scope(),
        () ->
            backend()
                .contacts()
                .name(talk.scope(), talk.contact(), source, Optional.of(name), Some.NOW));
  }

  @Test
  default void pages_follow_each_other_latest_message_first_without_gap_or_repeat() {
    Home home = given().home();
    List<Conversation> latestFirst =
        Stream.of(0, 1, 1, 2, 2)
            .map(age -> Some.NOW.minusSeconds(age))
            .map(at -> open(home, given().contact(home, Some.person()), at))
            .sorted(
                Comparator.comparing(Conversation::lastMessageAt)
                    .thenComparing(conversation -> conversation.id().toString())
                    .reversed())
            .toList();
    List<Conversation> read = new ArrayList<>();
    Optional<Page.Cursor> after = Optional.empty();
    for (int pages = 1; pages <= 3; pages++) {
      Page.Request request = new Page.Request(after, 2);
      Page<ListedConversation> page =
          within(
              home.scope(),
              () ->
                  backend()
                      .conversationList()
                      .page(home.scope(), Wanted.all(Optional.empty()), request));
      page.items().forEach(each -> read.add(each.conversation()));
      after = page.next();
    }
    assertThat(read).containsExactlyElementsOf(latestFirst);
    assertThat(after).isEmpty();
  }

  @Test
  default void with_a_conversation_comes_whom_it_is_with_and_who_looks_after_it() {
    Line line = given().line();
    Talk talk = given().talk(line, Person.of(new PhoneNumber("5511987654321")));
    Member agent = given().agent(line.home());
    name(talk, Source.SAVED, "Ana Lima");
    assign(talk, agent.id());
    ListedConversation expected =
        new ListedConversation(
            conversation(line.scope(), talk.id()).orElseThrow(),
            Optional.of("Ana Lima"),
            Optional.of(new PhoneNumber("5511987654321")),
            Optional.of(new Colleague(agent.id(), agent.name())));
    assertThat(find(line.scope(), talk.id())).contains(expected);
    assertThat(
            within(
                line.scope(),
                () ->
                    backend()
                        .conversationList()
                        .page(line.scope(), Wanted.all(Optional.empty()), Page.Request.first(10))
                        .items()))
        .containsExactly(expected);
  }

  private Optional<ListedConversation> find(TenantScope scope, ConversationId conversation) {
    return within(scope, () -> backend().conversationList().find(scope, conversation));
  }

  @Test
  default void one_out_of_reach_is_absent() {
    Talk talk = given().talk();
    Home branch = given().branch(talk.line().home());
    assertThat(find(talk.line().home().unitScope(), talk.id())).isPresent();
    assertThat(find(branch.unitScope(), talk.id())).isEmpty();
    assertThat(find(given().home().scope(), talk.id())).isEmpty();
    assertThat(ids(given().home().scope(), Wanted.all(Optional.empty()))).isEmpty();
  }

  @Test
  default void a_list_shows_what_one_member_looks_after_or_nobody() {
    Line line = given().line();
    Talk mine = given().talk(line);
    Talk free = given().talk(line);
    MemberId agent = given().agent(line.home()).id();
    assign(mine, agent);
    assertThat(ids(line.scope(), by(new Holder.Only(agent)))).containsExactly(mine.id());
    assertThat(ids(line.scope(), by(new Holder.Nobody()))).containsExactly(free.id());
    assertThat(ids(line.scope(), by(new Holder.Anybody()))).hasSize(2);
  }

  @Test
  default void a_list_shows_what_is_open_closed_or_unread() {
    Line line = given().line();
    Talk open = given().talk(line);
    Talk closed = given().talk(line);
    run(line.scope(), () -> backend().conversations().close(line.scope(), closed.id(), Some.NOW));
    arrive(open, Some.NOW);
    Holder anybody = new Holder.Anybody();
    Optional<Boolean> either = Optional.empty();
    assertThat(ids(line.scope(), wanted(anybody, Optional.of(true), false)))
        .containsExactly(open.id());
    assertThat(ids(line.scope(), wanted(anybody, Optional.of(false), false)))
        .containsExactly(closed.id());
    assertThat(ids(line.scope(), wanted(anybody, either, true))).containsExactly(open.id());
    assertThat(ids(line.scope(), wanted(anybody, Optional.of(false), true))).isEmpty();
  }

  @Test
  default void a_list_shows_all_that_was_said_with_one_contact() {
    Line line = given().line();
    Talk before = given().talk(line);
    given().talk(line);
    run(line.scope(), () -> backend().conversations().close(line.scope(), before.id(), Some.NOW));
    Talk now = given().talk(line, before.person());
    Wanted wanted =
        new Wanted(
            Optional.empty(),
            new Holder.Anybody(),
            Optional.empty(),
            false,
            Optional.of(before.contact()),
            SearchWords.NONE);
    assertThat(ids(line.scope(), wanted)).containsExactlyInAnyOrder(before.id(), now.id());
  }

  private static Wanted wanted(Holder holder, Optional<Boolean> open, boolean unreadOnly) {
    return new Wanted(
        Optional.empty(), holder, open, unreadOnly, Optional.empty(), SearchWords.NONE);
  }

  @Test
  default void a_person_is_found_by_the_beginning_of_any_of_his_names() {
    Line line = given().line();
    Talk talk = given().talk(line);
    given().talk(line);
    name(talk, Source.SAVED, "João da Conceição");
    name(talk, Source.BUSINESS, "Padaria Pão-Quente Ltda.");
    for (String typed : List.of("joao", "CONCEI", "  jo conce ", "pao quente", "João", "ltda")) {
      assertThat(ids(line.scope(), called(typed))).as(typed).containsExactly(talk.id());
    }
    for (String typed : List.of("oao", "joao silva", "j%o", "_oao")) {
      assertThat(ids(line.scope(), called(typed))).as(typed).doesNotContain(talk.id());
    }
  }

  @Test
  default void a_name_that_was_replaced_finds_nobody() {
    Line line = given().line();
    Talk talk = given().talk(line);
    name(talk, Source.SAVED, "Maria");
    name(talk, Source.SAVED, "Clara");
    assertThat(ids(line.scope(), called("maria"))).isEmpty();
    assertThat(ids(line.scope(), called("clara"))).containsExactly(talk.id());
  }

  @Test
  default void a_person_is_found_by_the_beginning_of_the_number_however_it_is_written() {
    Line line = given().line();
    Talk talk = given().talk(line, Person.of(new PhoneNumber("5511987654321")));
    given().talk(line, Person.of(new PhoneNumber("5521912345678")));
    for (String typed :
        List.of("5511987", "+55 (11) 98765-4321", "11 98765", "11 8765-4321", "551187654321")) {
      assertThat(ids(line.scope(), called(typed))).as(typed).containsExactly(talk.id());
    }
    assertThat(ids(line.scope(), called("4321"))).isEmpty();
  }

  @Test
  default void nobody_finds_the_people_of_another_tenant() {
    Talk talk = given().talk();
    name(talk, Source.SAVED, "Maria");
    assertThat(ids(given().line().scope(), called("maria"))).isEmpty();
  }
}

package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.MessageResponded;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Response;
import dev.recado.domain.message.Response.Kind;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.inbox.port.Responses} promises. */
public interface ResponsesContract extends InboxStage {
  private void add(Line line, MessageResponded said) {
    run(line.scope(), () -> backend().responses().add(line.scope(), InboxStage.place(line), said));
  }

  private List<Response> at(TenantScope scope, MessageId message) {
    return within(
        scope,
        () -> backend().responses().of(scope, List.of(message)).getOrDefault(message, List.of()));
  }

  private static Instant after(int seconds) {
    return Some.NOW.plusSeconds(seconds);
  }

  private static MessageResponded reaction(
      ProviderMessageId about, Person by, String emoji, int second) {
    List<String> choices = emoji.isEmpty() ? List.of() : List.of(emoji);
    return new MessageResponded(about, with(by), false, Kind.REACTION, choices, after(second));
  }

  private static Response by(Person person, String emoji, int second) {
    return new Response(
        Kind.REACTION, Optional.of(person.replyTo()), List.of(emoji), after(second));
  }

  @Test
  default void a_reaction_stands_at_its_message_also_when_it_came_first() {
    Talk talk = given().talk();
    Written written = written("Oi", Some.NOW);
    add(talk.line(), reaction(written.id(), talk.person(), "❤️", 1));
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    assertThat(at(talk.scope(), stored.message())).containsExactly(by(talk.person(), "❤️", 1));
    assertThat(unread(talk)).isEqualTo(1);
  }

  @Test
  default void the_last_reaction_of_a_person_counts_in_any_order_and_may_be_taken_back() {
    Talk talk = given().talk();
    for (List<Integer> order : List.of(List.of(1, 2), List.of(2, 1), List.of(2, 1, 2))) {
      for (String last : List.of("👍", "")) {
        Written written = written("Oi", Some.NOW);
        var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
        order.forEach(
            n -> add(talk.line(), reaction(written.id(), talk.person(), n == 1 ? "❤️" : last, n)));
        assertThat(at(talk.scope(), stored.message()))
            .isEqualTo(last.isEmpty() ? List.of() : List.of(by(talk.person(), last, 2)));
      }
    }
  }

  @Test
  default void one_person_under_two_addresses_is_one_side_of_a_conversation() {
    Talk talk = given().talk();
    Written written = written("Oi", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    Person byLid = Person.of(Some.lid());
    add(talk.line(), reaction(written.id(), talk.person(), "❤️", 1));
    add(talk.line(), reaction(written.id(), byLid, "👍", 2));
    assertThat(at(talk.scope(), stored.message())).containsExactly(by(byLid, "👍", 2));
  }

  @Test
  default void our_own_reaction_stands_beside_the_customer_s() {
    Talk talk = given().talk();
    Written written = written("Oi", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    add(talk.line(), reaction(written.id(), talk.person(), "❤️", 1));
    add(
        talk.line(),
        new MessageResponded(
            written.id(), with(talk.person()), true, Kind.REACTION, List.of("👍"), after(2)));
    assertThat(at(talk.scope(), stored.message()))
        .containsExactly(
            by(talk.person(), "❤️", 1),
            new Response(Kind.REACTION, Optional.empty(), List.of("👍"), after(2)));
  }

  @Test
  default void a_vote_and_a_reaction_do_not_replace_each_other() {
    Talk talk = given().talk();
    Written written = written("Quando?", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    add(talk.line(), reaction(written.id(), talk.person(), "❤️", 1));
    add(
        talk.line(),
        new MessageResponded(
            written.id(), with(talk.person()), false, Kind.VOTE, List.of("10h", "15h"), after(2)));
    assertThat(at(talk.scope(), stored.message()))
        .extracting(Response::choices)
        .containsExactly(List.of("❤️"), List.of("10h", "15h"));
  }

  @Test
  default void nobody_reacts_in_a_chat_of_others_nor_in_another_s_name() {
    Talk talk = given().talk();
    Written written = written("Oi", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    add(talk.line(), reaction(written.id(), talk.person(), "❤️", 1));
    add(talk.line(), reaction(written.id(), Some.person(), "💩", 9));
    Chat group = new Chat.Group(Some.group(), Optional.of(talk.person()));
    add(
        talk.line(),
        new MessageResponded(written.id(), group, false, Kind.REACTION, List.of("💩"), after(9)));
    assertThat(at(talk.scope(), stored.message())).containsExactly(by(talk.person(), "❤️", 1));
  }

  @Test
  default void each_member_of_a_group_reacts_for_himself() {
    Line line = given().line();
    Jid group = Some.group();
    Written written = written("Oi", Some.NOW);
    Person ana = Some.person();
    Person bia = Some.person();
    var stored = (Stored.New) arrive(line, new Chat.Group(group, Optional.of(ana)), written);
    for (Person member : List.of(ana, bia)) {
      add(
          line,
          new MessageResponded(
              written.id(),
              new Chat.Group(group, Optional.of(member)),
              false,
              Kind.REACTION,
              List.of("❤️"),
              after(1)));
    }
    assertThat(at(line.scope(), stored.message()))
        .containsExactlyInAnyOrder(by(ana, "❤️", 1), by(bia, "❤️", 1));
  }

  @Test
  default void many_at_once_end_with_the_last() {
    Talk talk = given().talk();
    Written written = written("Oi", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    var outcome =
        Together.call(
            8,
            number -> {
              add(talk.line(), reaction(written.id(), talk.person(), "❤️", number));
              return number;
            });
    assertThat(outcome.thrown()).isEmpty();
    int last = outcome.returned().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertThat(at(talk.scope(), stored.message())).containsExactly(by(talk.person(), "❤️", last));
  }

  @Test
  default void another_tenant_neither_sees_nor_adds_to_it() {
    Talk talk = given().talk();
    Talk theirs = given().talk(given().line(), talk.person());
    Written written = written("Oi", Some.NOW);
    var stored = (Stored.New) arrive(talk.line(), with(talk.person()), written);
    add(theirs.line(), reaction(written.id(), talk.person(), "💩", 9));
    assertThat(at(talk.scope(), stored.message())).isEmpty();
    add(talk.line(), reaction(written.id(), talk.person(), "❤️", 1));
    assertThat(at(theirs.scope(), stored.message())).isEmpty();
  }
}

package dev.recado.testkit.messaging;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.messaging.port.Messages.Accepted;
import dev.recado.application.messaging.port.Messages.Draft;
import dev.recado.application.operations.Page;
import dev.recado.domain.conversation.Takeover;
import dev.recado.domain.member.Member;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.message.Sender;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.recado.application.messaging.port.Messages} promises; {@link RequeueContract} is
 * its second chapter.
 */
public interface MessagesContract extends RequeueContract {
  private static Draft under(IdempotencyKey key, Talk talk) {
    Draft draft = GivenSending.draft(talk);
    return new Draft(
        draft.id(),
        draft.unit(),
        draft.connection(),
        draft.conversation(),
        draft.kind(),
        draft.content(),
        Optional.of(key),
        "hash of " + draft.id(),
        draft.now());
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey("pedido-" + Some.word());
  }

  private Accepted accept(Talk talk, Draft draft) {
    return within(talk.scope(), () -> backend().messages().acceptOnce(talk.scope(), draft));
  }

  private Optional<Message> found(TenantScope scope, MessageId message) {
    return within(scope, () -> backend().messages().find(scope, message));
  }

  private Optional<Accepted.Seen> byKey(TenantScope scope, Talk talk, IdempotencyKey key) {
    return within(
        scope, () -> backend().messages().byKey(scope, talk.line().home().unit().id(), key));
  }

  @Test
  default void an_accepted_text_is_queued() {
    Talk talk = given().talk();
    Draft draft = under(key(), talk);
    assertThat(accept(talk, draft)).isEqualTo(new Accepted.New(draft.id()));
    Message message = found(talk.scope(), draft.id()).orElseThrow();
    Message.Marks unmarked =
        new Message.Marks(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(message)
        .isEqualTo(
            new Message(
                draft.id(),
                draft.unit(),
                draft.connection(),
                draft.conversation(),
                Direction.OUTBOUND,
                Sender.AGENT,
                Origin.RECADO,
                draft.content().asRead(),
                Delivery.QUEUED,
                Optional.empty(),
                draft.key(),
                0,
                Optional.empty(),
                Optional.empty(),
                unmarked,
                Some.NOW));
  }

  @Test
  default void it_is_the_last_message_of_its_conversation() {
    Talk talk = given().talk();
    Draft draft = GivenSending.draft(talk, SendKind.REPLY, Some.NOW.plusSeconds(5));
    accept(talk, draft);
    var conversation =
        within(talk.scope(), () -> backend().conversations().find(talk.scope(), talk.id()))
            .orElseThrow();
    assertThat(conversation.preview()).isEqualTo(draft.content().words());
    assertThat(conversation.lastMessageAt()).isEqualTo(Some.NOW.plusSeconds(5));
    assertThat(conversation.unread()).isZero();
  }

  @Test
  default void a_member_who_writes_takes_the_conversation_over_and_a_program_does_not() {
    Talk talk = given().talk();
    Member member = given().member(talk.line().home());
    accept(talk, GivenSending.draft(talk, SendKind.REPLY, Some.NOW.plusSeconds(9)));
    Draft draft = GivenSending.draft(talk, SendKind.REPLY, Some.NOW.plusSeconds(5));
    TenantScope signedIn = TestScopes.of(member);
    within(signedIn, () -> backend().messages().acceptOnce(signedIn, draft));
    assertThat(
            within(talk.scope(), () -> backend().conversations().find(talk.scope(), talk.id()))
                .orElseThrow()
                .takeover())
        .isEqualTo(new Takeover(Optional.empty(), Optional.of(Some.NOW.plusSeconds(5))));
  }

  @Test
  default void a_message_that_was_never_accepted_is_absent() {
    Talk talk = given().talk();
    assertThat(found(talk.scope(), new MessageId(Some.uuid()))).isEmpty();
    assertThat(byKey(talk.scope(), talk, key())).isEmpty();
  }

  @Test
  default void a_repeat_under_the_same_key_sees_the_first() {
    Talk talk = given().talk();
    IdempotencyKey key = key();
    Draft first = under(key, talk);
    Draft second = under(key, talk);
    accept(talk, first);
    Message message = found(talk.scope(), first.id()).orElseThrow();
    Accepted.Seen seen = new Accepted.Seen(message, first.requestHash());
    assertThat(accept(talk, second)).isEqualTo(seen);
    assertThat(byKey(talk.scope(), talk, key)).contains(seen);
    assertThat(found(talk.scope(), second.id())).isEmpty();
  }

  @Test
  default void of_32_concurrent_repeats_one_makes_the_row_and_the_others_see_it() {
    Talk talk = given().talk();
    IdempotencyKey key = key();
    var outcome = Together.call(32, number -> accept(talk, under(key, talk)));
    assertThat(outcome.thrown()).isEmpty();
    List<MessageId> made =
        outcome.returned().stream()
            .filter(Accepted.New.class::isInstance)
            .map(accepted -> ((Accepted.New) accepted).message())
            .toList();
    assertThat(made).hasSize(1);
    assertThat(outcome.returned())
        .filteredOn(Accepted.Seen.class::isInstance)
        .hasSize(31)
        .allMatch(seen -> ((Accepted.Seen) seen).message().id().equals(made.getFirst()));
  }

  @Test
  default void without_a_key_every_request_is_a_message() {
    Talk talk = given().talk();
    assertThat(accept(talk, GivenSending.draft(talk))).isInstanceOf(Accepted.New.class);
    assertThat(accept(talk, GivenSending.draft(talk))).isInstanceOf(Accepted.New.class);
  }

  @Test
  default void each_unit_and_each_tenant_has_keys_of_its_own() {
    Talk talk = given().talk();
    Talk branch = given().talk(given().line(given().branch(talk.line().home())));
    Talk stranger = given().talk();
    IdempotencyKey key = key();
    accept(talk, under(key, talk));
    for (Talk other : List.of(branch, stranger)) {
      assertThat(byKey(other.scope(), other, key)).isEmpty();
      assertThat(accept(other, under(key, other))).isInstanceOf(Accepted.New.class);
    }
  }

  @Test
  default void who_is_bound_to_a_unit_reaches_its_messages_only() {
    Line line = given().line();
    MessageId message = sending().queued(given().talk(line));
    assertThat(found(line.home().unitScope(), message)).isPresent();
    assertThat(found(given().branch(line.home()).unitScope(), message)).isEmpty();
  }

  @Test
  default void another_tenant_does_not_see_the_message() {
    Talk talk = given().talk();
    IdempotencyKey key = key();
    Draft draft = under(key, talk);
    accept(talk, draft);
    TenantScope other = given().home().scope();
    assertThat(found(other, draft.id())).isEmpty();
    assertThat(byKey(other, talk, key)).isEmpty();
    assertThat(
            within(
                other,
                () -> backend().messages().page(other, talk.id(), Page.Request.first(10)).items()))
        .isEmpty();
  }

  @Test
  default void outside_of_a_transaction_nothing_is_accepted() {
    Talk talk = given().talk();
    Draft draft = GivenSending.draft(talk);
    assertMisuse(() -> backend().messages().acceptOnce(talk.scope(), draft));
    assertThat(found(talk.scope(), draft.id())).isEmpty();
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Talk talk = given().talk();
    IdempotencyKey key = key();
    rolledBack(talk.scope(), () -> backend().messages().acceptOnce(talk.scope(), under(key, talk)));
    assertThat(byKey(talk.scope(), talk, key)).isEmpty();
    assertThat(accept(talk, under(key, talk))).isInstanceOf(Accepted.New.class);
  }

  @Test
  default void pages_follow_each_other_newest_first_without_gap_or_repeat() {
    Talk talk = given().talk();
    sending().queued(given().talk(talk.line()));
    List<Message> newestFirst =
        Stream.of(0, 1, 1, 2, 2)
            .map(age -> sending().queued(talk, SendKind.DIRECT, Some.NOW.minusSeconds(age)))
            .map(id -> sending().now(talk, id))
            .sorted(
                Comparator.comparing(Message::createdAt)
                    .thenComparing(message -> message.id().toString())
                    .reversed())
            .toList();
    List<Message> read = new ArrayList<>();
    Optional<Page.Cursor> after = Optional.empty();
    for (int pages = 1; pages <= 3; pages++) {
      Page.Request request = new Page.Request(after, 2);
      Page<Message> page =
          within(talk.scope(), () -> backend().messages().page(talk.scope(), talk.id(), request));
      read.addAll(page.items());
      after = page.next();
    }
    assertThat(read).containsExactlyElementsOf(newestFirst);
    assertThat(after).isEmpty();
  }
}

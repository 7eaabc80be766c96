package dev.recado.testkit.inbox;

import static dev.recado.testkit.inbox.InboxStage.with;
import static dev.recado.testkit.inbox.InboxStage.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.port.Inbox;
import dev.recado.application.inbox.port.Inbox.Stored;
import dev.recado.application.messaging.port.Ledger.Verdict;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.conversation.Takeover;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.message.Sender;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens when a message that left our number is reported. */
public interface EchoesContract extends InboxStage {
  Instant LATER = Some.NOW.plusSeconds(2);

  private Written echoOf(Ours ours) {
    MessageContent content = sending().now(ours).content();
    return new Written(Some.providerId(), content, Optional.empty(), LATER);
  }

  private Stored echo(Talk talk, Written written) {
    return echo(talk.line(), with(talk.person()), written, Optional.empty());
  }

  private List<Message> thread(Talk talk) {
    return within(
        talk.scope(),
        () -> backend().messages().page(talk.scope(), talk.id(), Page.Request.first(10)).items());
  }

  private boolean inDoubt(Ours ours) {
    return within(
        ours.talk().scope(),
        () -> backend().settlements().open(ours.talk().scope(), ours.id()).isPresent());
  }

  @Test
  default void a_person_on_the_phone_takes_the_conversation_over_and_a_program_does_not() {
    Talk talk = given().talk();
    for (Origin origin : List.of(Origin.OTHER_CLIENT, Origin.PHONE)) {
      Instant at = origin == Origin.PHONE ? LATER : LATER.plusSeconds(60);
      Inbox.Echo echo =
          new Inbox.Echo(with(talk.person()), written("Já vai", at), Optional.empty(), origin);
      run(
          talk.scope(),
          () ->
              backend()
                  .inbox()
                  .echo(talk.scope(), InboxStage.place(talk.line()), InboxStage.fresh(), echo));
    }
    assertThat(conversation(talk.scope(), talk.id()).orElseThrow().takeover())
        .isEqualTo(new Takeover(Optional.of(LATER), Optional.empty()));
  }

  @Test
  default void what_was_written_elsewhere_is_stored_as_sent_by_us() {
    Line line = given().line();
    for (Origin origin : List.of(Origin.PHONE, Origin.OTHER_CLIENT)) {
      Inbox.Echo echo =
          new Inbox.Echo(
              with(Some.person()), written("Já vai", Some.NOW), Optional.empty(), origin);
      Stored stored =
          within(
              line.scope(),
              () ->
                  backend()
                      .inbox()
                      .echo(line.scope(), InboxStage.place(line), InboxStage.fresh(), echo));
      Message message = message(line, ((Stored.New) stored).message());
      assertThat(message.direction()).isEqualTo(Direction.OUTBOUND);
      assertThat(message.sender()).isEqualTo(Sender.AGENT);
      assertThat(message.origin()).isEqualTo(origin);
      assertThat(message.delivery()).isEqualTo(Delivery.SENT);
      assertThat(message.externalId()).contains(echo.message().id());
    }
  }

  @Test
  default void it_is_the_last_of_its_conversation_and_not_unread() {
    Talk talk = given().talk();
    echo(talk, written("Já vai", LATER));
    var conversation = conversation(talk.scope(), talk.id()).orElseThrow();
    assertThat(conversation.preview()).contains("Já vai");
    assertThat(conversation.lastMessageAt()).isEqualTo(LATER);
    assertThat(conversation.unread()).isZero();
  }

  @Test
  default void an_echo_may_bring_its_own_receipt() {
    Talk talk = given().talk();
    for (Receipt receipt : Receipt.values()) {
      Stored stored =
          echo(talk.line(), with(talk.person()), written("Já vai", LATER), Optional.of(receipt));
      assertThat(message(talk.line(), ((Stored.New) stored).message()).delivery())
          .isEqualTo(receipt.delivery());
    }
  }

  @Test
  default void an_echo_that_comes_again_changes_nothing() {
    Talk talk = given().talk();
    Written written = written("Já vai", LATER);
    echo(talk, written);
    assertThat(echo(talk, written)).isEqualTo(new Stored.Repeated());
    assertThat(thread(talk)).hasSize(1);
  }

  @Test
  default void the_echo_of_a_message_under_way_is_recognised() {
    Talk sendingTalk = given().talk();
    Talk uncertainTalk = given().talk();
    for (Ours ours : List.of(sending().sending(sendingTalk), sending().uncertain(uncertainTalk))) {
      Written echo = echoOf(ours);
      assertThat(echo(ours.talk(), echo)).isEqualTo(new Stored.Recognised(ours.id()));
      Message message = sending().now(ours);
      assertThat(message.delivery()).isEqualTo(Delivery.SENT);
      assertThat(message.externalId()).contains(echo.id());
      assertThat(message.origin()).isEqualTo(Origin.RECADO);
      assertThat(inDoubt(ours)).isFalse();
      assertThat(thread(ours.talk())).hasSize(1);
      assertThat(echo(ours.talk(), echo)).isEqualTo(new Stored.Repeated());
    }
  }

  @Test
  default void it_is_recognised_under_every_name_of_the_person() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    PhoneNumber phone = talk.person().phone().orElseThrow();
    PhoneNumber short12 = new PhoneNumber(phone.canonical());
    Jid lid = Some.lid();
    Person reported = new Person(Optional.of(short12), Optional.of(lid), lid, Optional.empty());
    assertThat(echo(talk.line(), with(reported), echoOf(ours), Optional.empty()))
        .isEqualTo(new Stored.Recognised(ours.id()));
  }

  @Test
  default void many_echoes_of_one_message_at_once_are_recognised_once() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    Written echo = echoOf(ours);
    var outcome = Together.call(6, number -> echo(talk, echo));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).containsOnlyOnce(new Stored.Recognised(ours.id()));
    assertThat(outcome.returned()).filteredOn(new Stored.Repeated()::equals).hasSize(5);
    assertThat(thread(talk)).hasSize(1);
  }

  @Test
  default void receipts_and_deletions_that_came_before_count_for_the_recognised() {
    Talk talk = given().talk();
    Ours ours = sending().uncertain(talk);
    Written echo = echoOf(ours);
    receipt(talk.line(), echo.id(), Receipt.DELIVERED);
    assertThat(echo(talk, echo)).isInstanceOf(Stored.Recognised.class);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.DELIVERED);
  }

  @Test
  default void another_text_another_person_or_another_line_is_not_recognised() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    Talk colleague = given().talk(talk.line());
    Talk elsewhere = given().talk(given().line(given().branch(talk.line().home())), talk.person());
    assertThat(echo(talk, written("outra coisa", LATER))).isInstanceOf(Stored.New.class);
    assertThat(echo(colleague, echoOf(ours))).isInstanceOf(Stored.New.class);
    assertThat(echo(elsewhere, echoOf(ours))).isInstanceOf(Stored.New.class);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENDING);
  }

  @Test
  default void what_waits_or_is_settled_is_not_recognised() {
    Talk talk = given().talk();
    MessageId queued = sending().queued(talk);
    Ours sent = sending().begun(talk, queued, 1, 1);
    sending().conclude(sent, new Verdict.Sent(Some.providerId()));
    assertThat(echo(talk, echoOf(sent))).isInstanceOf(Stored.New.class);
    Ours waiting = sending().sending(given().talk(talk.line()));
    sending().conclude(waiting, new Verdict.Retry(LATER, "gateway down"));
    assertThat(echo(waiting.talk(), echoOf(waiting))).isInstanceOf(Stored.New.class);
    assertThat(sending().now(waiting).delivery()).isEqualTo(Delivery.QUEUED);
  }

  @Test
  default void a_message_to_a_group_written_elsewhere_joins_its_conversation() {
    Line line = given().line();
    Chat group = new Chat.Group(Some.group(), Optional.empty());
    var first = (Stored.New) arrive(line, group, written("Oi", Some.NOW));
    var echo = (Stored.New) echo(line, group, written("Olá", LATER), Optional.empty());
    assertThat(echo.conversation()).isEqualTo(first.conversation());
  }

  @Test
  default void the_echo_of_one_tenant_is_not_the_message_of_another() {
    Talk talk = given().talk();
    Ours ours = sending().sending(talk);
    Talk theirs = given().talk(given().line(), talk.person());
    assertThat(echo(theirs, echoOf(ours))).isInstanceOf(Stored.New.class);
    assertThat(sending().now(ours).delivery()).isEqualTo(Delivery.SENDING);
  }
}

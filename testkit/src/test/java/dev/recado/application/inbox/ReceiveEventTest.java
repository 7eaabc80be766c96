package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.recado.application.connections.UnsupportedProvider;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.CodeShown;
import dev.recado.application.inbox.GatewayEvent.ConnectionChanged;
import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.MessageEchoed;
import dev.recado.application.inbox.GatewayEvent.MessageEdited;
import dev.recado.application.inbox.GatewayEvent.PersonSeen;
import dev.recado.application.inbox.GatewayEvent.PhoneLinked;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.inbox.ReceiveEvent.Answer;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Collided;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Traces.Step;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.Origin;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.GivenSending;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import dev.recado.testkit.operations.RecordingTraces.Told;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiveEventTest {
  private final ReceivingStage stage = new ReceivingStage();
  private final Line line = stage.stage.given.line();
  private final Person person = Some.person();

  private MessageArrived arrived(Person from) {
    return new MessageArrived(new Chat.Direct(from), stage.stage.written("Oi"));
  }

  private static RuntimeException[] failures(int count) {
    RuntimeException[] failures = new RuntimeException[count];
    Arrays.fill(failures, new IllegalStateException("deadlock detected"));
    return failures;
  }

  @Test
  void an_event_is_stored_and_applied_before_it_is_answered() {
    assertThat(stage.reported(line, arrived(person))).isEqualTo(Answer.RECEIVED);

    assertThat(stage.kept()).singleElement().matches(raw -> raw.handling() == Handling.APPLIED);
    assertThat(stage.unread(line)).isEqualTo(1);
    assertThat(stage.stage.transactions.begun()).as("one transaction, and the look").isEqualTo(2);
    assertThat(stage.stage.counters.of(Counted.EVENT_APPLIED)).isEqualTo(1);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_RECEIVED)).isEqualTo(1);
  }

  @Test
  void the_journal_names_the_event_and_the_message_it_made() {
    stage.reported(line, arrived(person));

    assertThat(stage.stage.journal.texts().getFirst()).isEqualTo("Webhook evolution scripted");
    assertThat(stage.stage.journal.texts().get(1))
        .startsWith("[Messages] Webhook evolution Message created ");
    assertThat(stage.stage.journal.lines())
        .allMatch(written -> written.tenant().equals(Optional.of(line.scope().tenant())));
  }

  @Test
  void a_message_is_traced_once_however_often_it_comes() {
    MessageArrived arrived = arrived(person);
    stage.reported(line, arrived);
    stage.reported(line, arrived);

    assertThat(stage.stage.traces.all())
        .extracting(Told::tenant, Told::step, Told::outcome)
        .containsExactly(tuple(line.scope().tenant(), Step.RECEIVED, "stored"));
  }

  @Test
  void an_unknown_provider_is_refused_with_the_known_ones() {
    assertThatExceptionOfType(UnsupportedProvider.class)
        .isThrownBy(() -> stage.receive.receive("pigeon", "secret", new byte[0]));
  }

  @Test
  void a_body_without_an_instance_is_counted_and_not_stored() {
    byte[] body = "nothing scripted".getBytes(StandardCharsets.UTF_8);

    assertThat(stage.answer(line, body)).isEqualTo(Answer.NO_INSTANCE);

    assertThat(stage.kept()).isEmpty();
    assertThat(stage.stage.counters.of(Counted.NO_INSTANCE)).isEqualTo(1);
  }

  @Test
  void an_unknown_secret_is_counted_and_written_down_and_nothing_is_stored() {
    byte[] body = stage.events.body(line.connection().instance(), arrived(person));

    assertThat(stage.receive.receive("evolution", "guessed", body))
        .isEqualTo(Answer.UNKNOWN_INSTANCE);

    assertThat(stage.kept()).isEmpty();
    assertThat(stage.unread(line)).isZero();
    assertThat(stage.stage.counters.of(Counted.UNKNOWN_INSTANCE)).isEqualTo(1);
    assertThat(stage.stage.journal.texts())
        .containsExactly("unknown_instance Webhook evolution scripted");
  }

  @Test
  void the_right_secret_does_not_open_the_door_for_another_instance() {
    Line other = stage.stage.given.line();
    byte[] body = stage.events.body(other.connection().instance(), arrived(person));

    assertThat(stage.answer(line, body)).isEqualTo(Answer.UNKNOWN_INSTANCE);
  }

  @Test
  void a_late_event_of_an_instance_we_left_is_stored_and_changes_nothing() {
    InstanceName left = line.connection().instance();
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.retiredInstances().retire(line.scope(), line.id(), left, Some.NOW));
    stage.stage.change(line, known -> known.reborn(new InstanceName("r-fresh"), Some.NOW));
    Connection before = stage.stage.connection(line);

    Answer answer = stage.reported(line, new PhoneLinked(Some.ownPhone()), arrived(person));

    assertThat(answer).isEqualTo(Answer.RECEIVED);
    assertThat(stage.stage.connection(line)).isEqualTo(before);
    assertThat(stage.unread(line)).isZero();
    assertThat(stage.kept())
        .singleElement()
        .matches(raw -> raw.handling() == Handling.IGNORED)
        .extracting(RawEvent::note)
        .isEqualTo("retired instance");
  }

  @Test
  void an_event_that_collided_is_applied_by_the_second_try_and_only_once() {
    stage.stage.transactions.befall(failures(1));

    assertThat(stage.reported(line, arrived(person))).isEqualTo(Answer.RECEIVED);

    assertThat(stage.kept()).singleElement().matches(raw -> raw.handling() == Handling.APPLIED);
    assertThat(stage.unread(line)).isEqualTo(1);
  }

  @Test
  void an_event_that_collides_with_others_again_and_again_is_applied_in_the_end() {
    Collided[] collisions = new Collided[5];
    Arrays.fill(collisions, new Collided(new IllegalStateException("deadlock detected")));
    stage.stage.transactions.befall(collisions);

    assertThat(stage.reported(line, arrived(person))).isEqualTo(Answer.RECEIVED);

    assertThat(stage.kept()).singleElement().matches(raw -> raw.handling() == Handling.APPLIED);
    assertThat(stage.unread(line)).isEqualTo(1);
  }

  @Test
  void an_event_that_cannot_be_applied_is_kept_with_the_reason_and_answered() {
    stage.stage.transactions.befall(failures(2));

    assertThat(stage.reported(line, arrived(person))).isEqualTo(Answer.RECEIVED);

    assertThat(stage.kept())
        .singleElement()
        .matches(raw -> raw.handling() == Handling.FAILED)
        .extracting(RawEvent::note)
        .isEqualTo("deadlock detected");
    assertThat(stage.unread(line)).isZero();
    assertThat(stage.stage.counters.of(Counted.EVENT_FAILED)).isEqualTo(1);
  }

  @Test
  void one_poison_event_does_not_keep_the_others_of_its_body_from_being_applied() {
    stage.stage.transactions.befall(failures(3));

    assertThat(stage.reported(line, arrived(person), arrived(person), arrived(person)))
        .isEqualTo(Answer.RECEIVED);

    assertThat(stage.unread(line)).as("all but the first").isEqualTo(2);
    assertThat(stage.kept()).singleElement().matches(raw -> raw.handling() == Handling.FAILED);
  }

  @Test
  void an_edit_that_claims_somebody_else_s_message_is_kept_as_ignored_and_counted() {
    MessageArrived arrived = arrived(person);
    stage.reported(line, arrived);
    Claim strangers = Claim.of(Direction.INBOUND, Party.of(Some.person()));

    stage.reported(
        line, new MessageEdited(arrived.message().id(), strangers, "mine now", Some.NOW));

    assertThat(stage.kept().getLast().note()).isEqualTo("change of somebody else's message");
    assertThat(stage.stage.counters.of(Counted.CHANGE_REFUSED)).isEqualTo(1);
  }

  @Test
  void a_message_of_an_unknown_type_is_kept_as_a_placeholder_and_counted() {
    stage.reported(
        line,
        new MessageArrived(
            new Chat.Direct(person),
            new Written(
                Some.providerId(),
                new MessageContent.Unsupported("hologramMessage"),
                Optional.empty(),
                Some.NOW)));

    assertThat(stage.unread(line)).isEqualTo(1);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_UNSUPPORTED)).isEqualTo(1);
  }

  @Test
  void an_event_that_could_not_be_stored_is_asked_for_again() {
    stage.stage.transactions.befall(failures(3));

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> stage.reported(line, arrived(person)))
        .matches(later -> later.code().equals("event_not_stored"));

    assertThat(stage.kept()).isEmpty();
  }

  @Test
  void an_event_nobody_understands_is_kept_as_failed_beside_what_is_understood() {
    stage.reported(line, arrived(person), new Unreadable("a new dialect"));

    assertThat(stage.kept()).singleElement().matches(raw -> raw.handling() == Handling.FAILED);
    assertThat(stage.unread(line)).isEqualTo(1);
  }

  @Test
  void an_event_without_meaning_is_kept_as_ignored() {
    stage.reported(line, new Ignored("presence"));

    assertThat(stage.kept()).singleElement().matches(raw -> raw.handling() == Handling.IGNORED);
    assertThat(stage.stage.counters.of(Counted.EVENT_IGNORED)).isEqualTo(1);
  }

  @Test
  void the_65th_event_of_a_connection_in_flight_is_deferred_and_others_are_not() {
    Line other = stage.stage.given.line();

    during(
        InFlight.LIMIT,
        () -> {
          assertThatExceptionOfType(Unavailable.class)
              .isThrownBy(() -> stage.reported(line, arrived(person)))
              .matches(later -> later.code().equals("too_many_events"));
          assertThat(stage.reported(other, arrived(person))).isEqualTo(Answer.RECEIVED);
        });

    assertThat(stage.stage.counters.of(Counted.EVENT_DEFERRED)).isEqualTo(1);
    assertThat(stage.reported(line, arrived(person))).isEqualTo(Answer.RECEIVED);
  }

  private void during(int events, Runnable work) {
    if (events == 0) {
      work.run();
    } else {
      stage.inFlight.during(line.id(), () -> during(events - 1, work));
    }
  }

  @Test
  void a_message_that_comes_twice_counts_once() {
    MessageArrived twice = arrived(person);
    stage.reported(line, twice);
    stage.reported(line, twice);

    assertThat(stage.unread(line)).isEqualTo(1);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_RECEIVED)).isEqualTo(1);
    assertThat(stage.kept()).hasSize(2);
  }

  @Test
  void our_own_number_never_becomes_a_contact_in_either_spelling() {
    Line ours = stage.stage.given.pairing(stage.stage.given.home());
    PhoneNumber own = Some.phone();
    stage.stage.change(ours, known -> known.opened(own, Some.NOW));

    for (PhoneNumber spelling : own.spellings()) {
      Chat chat = new Chat.Direct(Person.of(spelling));
      stage.reported(ours, new MessageArrived(chat, stage.stage.written("note to myself")));
      stage.reported(
          ours,
          new MessageEchoed(chat, stage.stage.written("another"), Optional.empty(), Origin.PHONE));
    }

    assertThat(stage.contacts(ours)).isEmpty();
    assertThat(stage.kept()).allMatch(raw -> raw.handling() == Handling.IGNORED);
  }

  @Test
  void two_contacts_that_turn_out_to_be_one_person_become_one() {
    Jid lid = Some.lid();
    stage.reported(line, arrived(person));
    stage.reported(
        line, arrived(new Person(Optional.empty(), Optional.of(lid), lid, Optional.empty())));
    assertThat(stage.contacts(line)).hasSize(2);

    stage.reported(
        line,
        arrived(new Person(person.phone(), Optional.of(lid), person.replyTo(), Optional.empty())));

    assertThat(stage.contacts(line)).hasSize(1);
    assertThat(stage.unread(line)).isEqualTo(3);
  }

  @Test
  void a_stranger_of_whom_something_is_told_does_not_enter_the_address_book() {
    stage.reported(line, new PersonSeen(person));

    assertThat(stage.contacts(line)).isEmpty();
  }

  @Test
  void the_echo_of_a_message_in_doubt_settles_it_and_tells_whoever_waits() {
    GivenSending sending = new GivenSending(stage.backend);
    Ours ours = sending.uncertain(stage.stage.given.talk(line, person));
    String text = sending.now(ours).content().text().orElseThrow();

    stage.reported(
        line,
        new MessageEchoed(
            new Chat.Direct(person),
            stage.stage.written(text),
            Optional.empty(),
            Origin.OTHER_CLIENT));

    assertThat(sending.now(ours).delivery()).isEqualTo(Delivery.SENT);
    assertThat(stage.stage.changes.announced()).containsExactly(new Topic.OfMessage(ours.id()));
  }

  @Test
  void what_changes_a_connection_is_written_down_and_announced_after_the_commit() {
    stage.stage.transactions.befall(failures(1));

    stage.reported(line, new ConnectionChanged(new SocketClosed(CloseCause.LOGGED_OUT)));

    assertThat(stage.stage.journal.texts()).contains("Status updated disconnected logged_out");
    assertThat(stage.stage.changes.announced()).containsExactly(new Topic.OfConnection(line.id()));
  }

  @Test
  void a_code_for_a_connected_unit_changes_nothing() {
    Connection before = stage.stage.connection(line);

    stage.reported(line, new CodeShown("data:image/png;base64,late", Optional.empty()));

    assertThat(stage.stage.connection(line)).isEqualTo(before);
    assertThat(stage.kept()).singleElement().matches(raw -> raw.handling() == Handling.IGNORED);
  }
}

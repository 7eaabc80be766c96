package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.Ignored;
import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.application.inbox.port.History;
import dev.recado.application.inbox.port.History.Found;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.Receipt;
import dev.recado.domain.recovery.LookPolicy;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.GivenSending;
import dev.recado.testkit.GivenSending.Ours;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealGapsTest {
  private final HealingStage stage = new HealingStage();
  private final PhoneNumber customer = Some.phone();
  private final Instant begun = stage.now();

  private int count(Counted what) {
    return stage.receiving.stage.counters.of(what);
  }

  @Test
  void a_message_no_webhook_brought_is_recovered_once_and_told() {
    stage.pass(Duration.ofMinutes(5));
    stage.writes(customer, "Oi");
    stage.passToTheNextLook();
    stage.passToTheNextLook();

    assertThat(stage.unread()).isEqualTo(1);
    assertThat(count(Counted.MESSAGE_RECOVERED)).isEqualTo(1);
    assertThat(stage.watch().haul().recovered()).isEqualTo(1);
    assertThat(stage.lines()).containsExactly("[gapHealer] recovered 1 at " + stage.line.id());
    assertThat(stage.told()).containsExactly(1);
    assertThat(stage.receiving.kept())
        .filteredOn(raw -> raw.event().equals("messages.found"))
        .hasSize(1);
  }

  @Test
  void what_webhooks_brought_is_not_called_recovered() {
    stage.pass(Duration.ofMinutes(5));
    stage.delivered(stage.writes(customer, "Oi"));
    int stored = stage.receiving.kept().size();
    stage.passToTheNextLook();

    assertThat(stage.unread()).isEqualTo(1);
    assertThat(stage.lines()).isEmpty();
    assertThat(stage.told()).isEmpty();
    assertThat(stage.receiving.kept()).hasSize(stored);
  }

  @Test
  void a_webhook_on_its_way_has_a_minute_before_it_counts_as_lost() {
    stage.pass(LookPolicy.PERIOD.minusSeconds(30));
    stage.writes(customer, "Oi");
    stage.pass(Duration.ofSeconds(30));
    stage.heal.once(10);
    assertThat(stage.unread()).isZero();
    stage.passToTheNextLook();
    assertThat(stage.unread()).isEqualTo(1);
  }

  @Test
  void the_webhook_of_a_recovered_message_changes_nothing_when_it_comes_after_all() {
    stage.pass(Duration.ofMinutes(5));
    Found late = stage.writes(customer, "Oi");
    stage.passToTheNextLook();
    stage.delivered(late);
    assertThat(stage.unread()).isEqualTo(1);
    assertThat(count(Counted.MESSAGE_RECEIVED)).isEqualTo(1);
  }

  @Test
  void what_was_said_before_the_phone_was_linked_is_not_ours() {
    HealingStage fresh = new HealingStage();
    fresh.receiving.stage.clock.set(begun.minusSeconds(60));
    fresh.writes(customer, "de antes");
    fresh.receiving.stage.clock.set(begun);
    fresh.passToTheNextLook();
    assertThat(fresh.unread()).isZero();
  }

  @Test
  void a_session_that_comes_back_brings_messages_of_the_time_it_was_down() {
    stage.pass(Duration.ofHours(5));
    stage.heal.once(10);
    Instant down = stage.now().minus(Duration.ofHours(2));
    stage.receiving.stage.clock.set(down);
    stage.writes(customer, "enquanto estava fora");
    stage.receiving.stage.clock.set(down.plus(Duration.ofHours(2)));
    stage.passToTheNextLook();
    assertThat(stage.unread()).as("before the watermark").isZero();

    stage.linked();
    stage.pass(Duration.ofMinutes(1));
    stage.heal.once(10);

    assertThat(stage.unread()).isEqualTo(1);
  }

  @Test
  void an_old_message_raises_unread_and_is_not_answered_by_itself() {
    stage.pass(Duration.ofHours(2));
    stage.heal.once(10);
    Talk talk = stage.receiving.stage.given.talk(stage.line);
    stage.writes(talk.person().phone().orElseThrow(), "sair");
    stage.pass(Duration.ofHours(2));
    stage.heal.once(10);

    assertThat(stage.unread()).isEqualTo(1);
    assertThat(count(Counted.OPT_OUT_BY_KEYWORD)).as("the wish is heeded").isEqualTo(1);
    assertThat(outbound(talk)).as("too late to answer").isZero();

    stage.writes(talk.person().phone().orElseThrow(), "voltar");
    stage.pass(LookPolicy.PERIOD);
    stage.heal.once(10);
    assertThat(outbound(talk)).as("a quarter of an hour is not").isEqualTo(1);
  }

  private long outbound(Talk talk) {
    return stage
        .receiving
        .stage
        .transactions
        .within(
            talk.scope(),
            () ->
                stage
                    .receiving
                    .backend
                    .messages()
                    .page(talk.scope(), talk.id(), Page.Request.first(50)))
        .items()
        .stream()
        .filter(message -> message.direction() == Direction.OUTBOUND)
        .count();
  }

  @Test
  void an_uncertain_attempt_is_settled_by_its_own_message_in_the_history() {
    GivenSending sending = new GivenSending(stage.receiving.backend);
    Talk talk = stage.receiving.stage.given.talk(stage.line);
    Ours ours = sending.uncertain(talk);
    stage.pass(Duration.ofMinutes(1));
    stage.receiving.stage.world.send(
        stage.line.connection().instance(),
        Jid.of(talk.person().phone().orElseThrow()),
        new MessageText(sending.now(ours).content().text().orElseThrow()));
    stage.passToTheNextLook();

    assertThat(sending.now(ours).delivery()).isEqualTo(Delivery.SENT);
    assertThat(outbound(talk)).isEqualTo(1);
  }

  private Found told(ProviderMessageId id, Receipt receipt, GatewayEvent... events) {
    EventReader.Reading reading =
        new EventReader.Reading(
            Optional.of(stage.line.connection().instance()),
            "messages.found",
            "{}",
            List.of(events));
    return new Found(id, Direction.OUTBOUND, Optional.of(receipt), stage.now(), reading);
  }

  @Test
  void the_ticks_of_a_message_of_ours_climb_to_where_the_gateway_saw_them_and_are_no_recovery() {
    GivenSending sending = new GivenSending(stage.receiving.backend);
    ProviderMessageId id = Some.providerId();
    Ours ours = sending.sent(stage.receiving.stage.given.talk(stage.line), id);
    Found read = told(id, Receipt.READ, new ReceiptArrived(id, Receipt.READ));
    stage.pass(Duration.ofMinutes(5));
    stage.healing((source, span, page) -> new History.Leaf(List.of(read), true)).once(1);

    assertThat(sending.now(ours).delivery()).isEqualTo(Delivery.READ);
    assertThat(count(Counted.MESSAGE_RECOVERED)).isZero();
  }

  @Test
  void what_means_nothing_to_us_is_not_stored_at_every_look() {
    Found status = told(Some.providerId(), Receipt.SENT, new Ignored("no conversation"));
    int stored = stage.receiving.kept().size();
    stage.pass(Duration.ofMinutes(5));
    stage.healing((source, span, page) -> new History.Leaf(List.of(status), true)).once(1);
    assertThat(stage.receiving.kept()).hasSize(stored);
    assertThat(stage.watch().readUntil()).isEqualTo(stage.now().minusSeconds(60));
  }

  @Test
  void a_long_history_is_read_in_bounded_looks_and_whole() {
    for (int each = 0; each < 5000; each++) {
      stage.pass(Duration.ofMillis(700));
      stage.writes(customer, "mensagem " + each);
    }
    AtomicInteger calls = new AtomicInteger();
    HealGaps counted =
        stage.healing(
            (source, span, page) -> {
              calls.incrementAndGet();
              return stage.receiving.stage.world.read(source, span, page);
            });
    stage.pass(LookPolicy.PERIOD);
    Instant before = stage.watch().readUntil();
    counted.once(1);
    assertThat(calls.get()).isLessThan(150);
    assertThat(stage.watch().readUntil()).isAfter(before);
    assertThat(stage.unread()).isBetween(500, 3500);
    assertThat(stage.watch().looks().next()).as("at once").isEqualTo(stage.now());

    counted.once(20);

    assertThat(stage.unread()).isEqualTo(5000);
    assertThat(stage.watch().looks().next()).isEqualTo(LookPolicy.next(stage.now()));
  }

  @Test
  void a_gateway_that_fails_is_asked_less_and_less_often_and_nothing_counts_as_read() {
    stage.pass(Duration.ofMinutes(5));
    stage.writes(customer, "Oi");
    stage.receiving.stage.world.cutOff();
    Watch before = stage.watch();
    for (Duration pause : List.of(Duration.ofSeconds(30), Duration.ofMinutes(1))) {
      assertThat(stage.heal.once(10)).isEqualTo(1);
      assertThat(stage.heal.once(10)).as("not again at once").isZero();
      assertThat(stage.watch().looks().next()).isEqualTo(stage.now().plus(pause));
      stage.pass(pause);
    }
    assertThat(stage.watch().readUntil()).isEqualTo(before.readUntil());
    assertThat(stage.watch().looks().trouble()).contains("Try again later.");
    assertThat(count(Counted.GAP_LOOK_FAILED)).isEqualTo(2);

    stage.receiving.stage.world.restore();
    stage.passToTheNextLook();
    assertThat(stage.unread()).isEqualTo(1);
    assertThat(stage.watch().looks().failures()).isZero();
  }

  @Test
  void an_instance_that_is_gone_has_no_history_to_read() {
    InstanceName gone = stage.line.connection().instance();
    stage.receiving.stage.world.lose(gone);
    stage.pass(LookPolicy.PERIOD);
    assertThat(stage.heal.once(10)).isEqualTo(1);
    assertThat(stage.watch().looks().failures()).isEqualTo(1);
    assertThat(stage.lines().getFirst()).startsWith("[gapHealer] look failed ");
  }

  @Test
  void a_history_without_an_end_is_given_up_after_a_bounded_number_of_calls() {
    AtomicInteger calls = new AtomicInteger();
    stage.pass(Duration.ofMinutes(5));
    stage
        .healing(
            (source, span, page) -> {
              calls.incrementAndGet();
              return new History.Leaf(List.of(), false);
            })
        .once(1);
    assertThat(calls.get()).isLessThan(400);
    assertThat(stage.watch().readUntil()).isEqualTo(begun);
    assertThat(stage.watch().looks().trouble().orElseThrow()).contains("one second");
  }

  @Test
  void a_watch_over_an_instance_we_left_is_not_read() {
    stage.receiving.stage.change(
        stage.line,
        known ->
            known
                .reborn(new InstanceName("r-" + Some.word()), stage.now())
                .opened(Some.ownPhone(), stage.now()));
    AtomicInteger calls = new AtomicInteger();
    stage.pass(LookPolicy.PERIOD);
    stage
        .healing(
            (source, span, page) -> {
              calls.incrementAndGet();
              return new History.Leaf(List.of(), true);
            })
        .once(1);
    assertThat(calls.get()).isZero();
  }

  @Test
  void no_call_to_the_gateway_is_made_inside_a_transaction() {
    stage.writes(customer, "Oi");
    stage.pass(Duration.ofMinutes(5));
    stage
        .healing(
            (source, span, page) -> {
              // A transaction within another is refused by the store.
              stage.receiving.stage.transactions.run(stage.line.scope(), () -> {});
              return stage.receiving.stage.world.read(source, span, page);
            })
        .once(1);
    assertThat(stage.unread()).isEqualTo(1);
    assertThat(stage.watch().looks().failures()).isZero();
  }

  @Test
  void a_message_nobody_understands_is_kept_as_failed_and_the_others_are_taken() {
    stage.pass(Duration.ofMinutes(5));
    Found good = stage.writes(customer, "Oi");
    Found poison = told(Some.providerId(), Receipt.SENT, new Unreadable("a new dialect"));
    stage.pass(LookPolicy.PERIOD);
    stage.healing((source, span, page) -> new History.Leaf(List.of(poison, good), true)).once(1);

    assertThat(stage.unread()).isEqualTo(1);
    assertThat(stage.watch().haul().recovered()).isEqualTo(1);
    assertThat(stage.receiving.kept())
        .filteredOn(raw -> raw.handling() == Handling.FAILED)
        .extracting(RawEvent::note)
        .containsExactly("a new dialect");
  }

  @Test
  void while_the_flag_is_off_nothing_is_asked_and_afterwards_nothing_is_lost() {
    healing(false);
    stage.pass(Duration.ofMinutes(5));
    stage.writes(customer, "Oi");
    stage.passToTheNextLook();
    assertThat(stage.unread()).isZero();
    assertThat(count(Counted.GAP_LOOK_HELD)).isPositive();

    healing(true);
    stage.passToTheNextLook();
    assertThat(stage.unread()).isEqualTo(1);
  }

  private void healing(boolean on) {
    stage.receiving.stage.transactions.run(
        stage.line.scope(),
        () ->
            stage
                .receiving
                .backend
                .flags()
                .decide(stage.line.scope(), Flag.GAP_HEALING, Optional.of(on), stage.now()));
  }
}

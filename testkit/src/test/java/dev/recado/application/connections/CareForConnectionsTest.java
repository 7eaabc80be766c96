package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal.InstanceRemoved;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.ConnectionSignal.SocketOpening;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.ConnectionStatus;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.LifeEvent.RemedyTaken;
import dev.recado.domain.connection.LifeEvent.StatusChanged;
import dev.recado.domain.connection.Notice;
import dev.recado.domain.connection.Remedy;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.connection.Strain;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is found out about a connection, and what is done about it. */
class CareForConnectionsTest {
  private final CareStage stage = new CareStage();
  private final Connection connected = stage.connected();

  private List<Remedy> remedies() {
    return stage.happened().stream()
        .filter(RemedyTaken.class::isInstance)
        .map(event -> ((RemedyTaken) event).remedy())
        .toList();
  }

  private void opening() {
    stage.signal(new SocketOpening());
  }

  @Test
  void a_scan_whose_event_was_lost_connects_the_unit_all_the_same() {
    assertThat(stage.status()).isEqualTo("connected/scan_completed");
    assertThat(connected.phone()).isPresent();
  }

  @Test
  void a_silent_reconnect_within_the_grace_is_nobodys_business() {
    stage.pairing.stage.world.drop(connected.instance());
    opening();
    stage.pass(Duration.ofSeconds(80));
    stage.pairing.stage.world.heal();
    stage.pass(Duration.ofMinutes(20));

    assertThat(stage.now()).isEqualTo(connected);
    assertThat(remedies()).isEmpty();
  }

  @Test
  void a_connecting_that_leads_to_nothing_is_told_after_the_grace_and_restarted_at_once() {
    stage.pairing.stage.world.drop(connected.instance());
    opening();
    stage.pass(Care.GRACE.minus(CareStage.TICK));
    assertThat(stage.status()).isEqualTo("connected/scan_completed");

    stage.pass(CareStage.TICK);
    assertThat(stage.status()).isEqualTo("connecting/reconnecting");
    assertThat(stage.condition().notice()).contains(Notice.RECONNECTING);

    stage.pass(CareStage.TICK.multipliedBy(3));
    assertThat(stage.status()).isEqualTo("connected/scan_completed");
    assertThat(remedies()).containsExactly(Remedy.RESTART);
    assertThat(stage.happened()).contains(new LifeEvent.Recovered(Ailment.CONNECTION_LOST));
  }

  @Test
  void a_lost_socket_of_which_nothing_was_told_at_all_is_found_by_the_routine() {
    stage.pairing.stage.world.drop(connected.instance());
    stage.pass(Duration.ofMinutes(15).plus(Care.GRACE).plusSeconds(30));

    assertThat(remedies()).containsExactly(Remedy.RESTART);
    assertThat(stage.status()).isEqualTo("connected/scan_completed");
  }

  @Test
  void a_thousand_connecting_change_no_connection_no_timeline_and_no_journal() {
    opening();
    Care once = stage.known();
    List<LifeEvent> happened = stage.happened();
    int lines = stage.pairing.stage.journal.texts().size();
    stage.pairing.changed.clear();

    for (int each = 0; each < 1_000; each++) {
      stage.pairing.stage.pass(Duration.ofMillis(20));
      opening();
    }

    assertThat(stage.known()).isEqualTo(once);
    assertThat(stage.now()).isEqualTo(connected);
    assertThat(stage.happened()).isEqualTo(happened);
    assertThat(stage.pairing.stage.journal.texts()).hasSize(lines);
    assertThat(stage.pairing.changed).isEmpty();
    assertThat(stage.look()).as("nobody looks before the grace is over").isZero();
  }

  @Test
  void a_session_that_reconnects_again_and_again_is_not_trusted_until_it_calms_down() {
    opening();
    for (int each = 0; each < Restlessness.MANY; each++) {
      socketEvent();
    }
    stage.pass(Care.GRACE);
    assertThat(stage.known().strain()).contains(Strain.RESTLESS);
    assertThat(stage.condition().notice()).contains(Notice.UNSTABLE);
    assertThat(stage.status()).isEqualTo("connected/scan_completed");

    stage.pass(Duration.ofMinutes(16));
    assertThat(stage.known().strain()).isEmpty();
    assertThat(stage.condition().notice()).isEmpty();
  }

  private void socketEvent() {
    RawEvent event =
        new RawEvent(
            Some.uuid(),
            connected.id(),
            "connection.update",
            "{}",
            stage.pairing.stage.clock.instant(),
            Handling.IGNORED,
            "");
    stage.pairing.stage.transactions.run(
        stage.home.scope(),
        () -> stage.pairing.backend.rawEvents().append(stage.home.scope(), event));
  }

  @Test
  void a_session_that_is_open_and_dead_is_found_restarted_and_trusted_again() {
    stage.pairing.stage.world.stun(connected.instance());
    stage.pass(Duration.ofMinutes(18));

    assertThat(remedies()).containsExactly(Remedy.RESTART);
    assertThat(stage.known().strain()).isEmpty();
    assertThat(stage.known().illness()).isEmpty();
    assertThat(stage.happened())
        .containsSubsequence(
            new RemedyTaken(Ailment.ZOMBIE, Remedy.RESTART, true),
            new LifeEvent.Relaxed(Strain.UNRESPONSIVE));
  }

  @Test
  void a_session_no_restart_revives_is_shown_as_such_and_then_replaced_by_another_instance() {
    stage.pairing.stage.world.stun(connected.instance());
    stage.pairing.stage.world.resist();
    stage.pass(Duration.ofMinutes(16));
    assertThat(stage.condition().notice()).contains(Notice.UNRESPONSIVE);

    stage.pass(Duration.ofMinutes(7));
    assertThat(remedies()).containsExactly(Remedy.RESTART, Remedy.RESTART, Remedy.RECYCLE);
    assertThat(stage.status()).isEqualTo("qr/waiting_scan");
    assertThat(stage.now().instance()).isNotEqualTo(connected.instance());
    assertThat(stage.pairing.left()).containsExactly(connected.instance());
    assertThat(stage.condition().notice()).contains(Notice.SCAN_NOW);
  }

  @Test
  void within_a_day_a_connection_is_given_a_new_instance_only_once() {
    stage.pairing.stage.world.stun(connected.instance());
    stage.pairing.stage.world.resist();
    stage.pass(Duration.ofMinutes(23));
    stage.pairing.stage.world.scan(stage.now().instance(), Some.ownPhone());
    stage.pass(Duration.ofMinutes(1));
    assertThat(stage.status()).isEqualTo("connected/scan_completed");

    stage.pairing.stage.world.stun(stage.now().instance());
    stage.pass(Duration.ofMinutes(40));

    assertThat(remedies().stream().filter(Remedy.RECYCLE::equals)).hasSize(2);
    assertThat(stage.happened()).contains(new RemedyTaken(Ailment.ZOMBIE, Remedy.RECYCLE, false));
    assertThat(stage.status()).isEqualTo("error/reconnect_failed");
    assertThat(stage.condition().notice()).contains(Notice.SCAN_AGAIN);
  }

  @Test
  void messages_that_never_arrive_are_answered_by_two_restarts_and_no_new_pairing() {
    strain(Strain.UNACKNOWLEDGED);
    stage.pass(Duration.ofHours(3));

    assertThat(remedies()).containsExactly(Remedy.RESTART, Remedy.RESTART);
    assertThat(stage.status()).isEqualTo("connected/scan_completed");
    assertThat(stage.condition().notice()).contains(Notice.NOT_DELIVERED);
  }

  private void strain(Strain strain) {
    var book = stage.pairing.backend.careBook();
    stage.pairing.stage.pass(Duration.ofMinutes(20));
    book.claim(Duration.ofMinutes(1), stage.pairing.stage.clock.instant(), 10)
        .forEach(
            patient ->
                stage.pairing.stage.transactions.run(
                    stage.home.scope(),
                    () -> {
                      Care known = book.of(stage.home.scope(), patient.connection());
                      book.keep(
                          stage.home.scope(),
                          patient,
                          known.strained(Optional.of(strain)),
                          Optional.of(stage.pairing.stage.clock.instant()));
                    }));
  }

  @Test
  void what_drifted_at_the_gateway_is_put_right_and_written_down() {
    for (Drift drift : Drift.values()) {
      stage.pairing.stage.world.meddle(connected.instance(), drift);
    }
    stage.pass(Duration.ofMinutes(16));

    assertThat(
            stage.pairing.stage.world.drift(
                connected.instance(),
                stage.pairing.stage.world.instances().get(connected.instance())))
        .isEmpty();
    assertThat(stage.happened()).contains(new LifeEvent.Repaired(Set.of(Drift.values())));
  }

  @Test
  void an_instance_that_was_lost_is_replaced_and_its_code_can_be_scanned() {
    stage.pairing.stage.world.lose(connected.instance());
    stage.pass(Duration.ofMinutes(16));

    assertThat(stage.happened())
        .containsSubsequence(
            new StatusChanged(
                ConnectionStatus.of(ConnectionState.ERROR, StatusReason.INSTANCE_LOST)),
            new RemedyTaken(Ailment.INSTANCE_LOST, Remedy.RECYCLE, true));
    assertThat(stage.status()).isEqualTo("qr/waiting_scan");
    assertThat(stage.pairing.stage.world.instances()).containsOnlyKeys(stage.now().instance());
  }

  @Test
  void an_instance_that_somebody_deleted_on_purpose_asks_for_a_scan_and_is_not_replaced() {
    stage.signal(new InstanceRemoved());
    stage.pass(Duration.ofMinutes(30));

    assertThat(stage.status()).isEqualTo("disconnected/instance_lost");
    assertThat(remedies()).containsExactly(Remedy.ASK_FOR_SCAN);
    assertThat(stage.condition().notice()).contains(Notice.INSTANCE_LOST);
  }

  @Test
  void while_the_gateway_is_away_no_step_is_used_up() {
    stage.pairing.stage.world.drop(connected.instance());
    stage.pairing.stage.world.resist();
    stage.signal(new SocketClosed(CloseCause.TRANSIENT));
    stage.look();
    stage.pairing.stage.world.cutOff();
    stage.pass(Duration.ofHours(3));
    assertThat(remedies()).isEmpty();

    stage.pairing.stage.world.restore();
    stage.pass(Duration.ofSeconds(70));
    assertThat(remedies()).containsExactly(Remedy.RESTART);
  }

  @Test
  void a_pairing_nobody_finishes_ends_and_its_instance_is_left() {
    stage.pairing.disconnect.disconnect(stage.home.scope(), stage.home.unit().id());
    Connection pairing = stage.pairing.connect(stage.home);
    stage.pass(Duration.ofMinutes(3));

    assertThat(stage.status()).isEqualTo("disconnected/qr_expired");
    assertThat(stage.condition().notice()).contains(Notice.PAIRING_ENDED);
    assertThat(stage.pairing.left()).contains(pairing.instance());
  }

  @Test
  void a_pairing_that_never_shows_a_code_ends_too() {
    stage.pairing.disconnect.disconnect(stage.home.scope(), stage.home.unit().id());
    stage.pairing.stage.world.hesitate();
    stage.pairing.connect(stage.home);
    stage.pass(Duration.ofMinutes(3));

    assertThat(stage.status()).isEqualTo("disconnected/qr_expired");
  }

  @Test
  void a_unit_that_was_set_free_is_left_in_peace() {
    stage.pairing.disconnect.disconnect(stage.home.scope(), stage.home.unit().id());
    int happened = stage.happened().size();
    stage.pass(Duration.ofHours(2));

    assertThat(stage.happened()).hasSize(happened);
    assertThat(remedies()).isEmpty();
  }
}

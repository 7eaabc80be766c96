package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.QrCode;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import org.junit.jupiter.api.Test;

class PairingEventsTest {
  private final PairingStage stage = new PairingStage();
  private final Home home = stage.stage.given.home();

  @Test
  void a_scan_connects_the_unit_and_is_written_in_the_journal() {
    Connection pairing = stage.connect(home);
    PhoneNumber own = Some.ownPhone();

    assertThat(stage.links(home, own)).isTrue();

    Connection connected = stage.now(home);
    assertThat(connected.status().state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(connected.status().reason()).isEqualTo(StatusReason.SCAN_COMPLETED);
    assertThat(connected.phone()).contains(own);
    assertThat(connected.qr()).isEmpty();
    assertThat(stage.changed)
        .containsExactly(new Topic.LaneDue(), new Topic.OfConnection(pairing.id()));
    assertThat(stage.stage.journal.texts())
        .containsExactly("Status updated connected scan_completed");
  }

  @Test
  void an_event_that_comes_twice_changes_nothing() {
    stage.connect(home);
    PhoneNumber own = Some.ownPhone();
    stage.links(home, own);

    assertThat(stage.links(home, own)).isFalse();
    assertThat(stage.stage.journal.texts()).hasSize(1);
  }

  @Test
  void a_phone_that_serves_another_unit_is_refused_and_its_instance_left() {
    stage.connect(home);
    PhoneNumber own = Some.ownPhone();
    stage.links(home, own);
    Home other = stage.stage.given.home();
    Connection second = stage.connect(other);

    stage.links(other, own);

    assertThat(stage.now(other).status().reason()).isEqualTo(StatusReason.PHONE_IN_USE);
    assertThat(stage.left()).containsExactly(second.instance());
    assertThat(stage.now(home).connected()).isTrue();
  }

  @Test
  void after_30_unscanned_codes_the_pairing_ends_and_its_instance_is_left() {
    Connection pairing = stage.connect(home);
    for (int shown = 2; shown <= QrCode.LIMIT; shown++) {
      assertThat(stage.shows(home, "code " + shown)).isTrue();
    }
    assertThat(stage.now(home).status().state()).isEqualTo(ConnectionState.QR);

    stage.shows(home, "one too many");

    assertThat(stage.now(home).status().reason()).isEqualTo(StatusReason.QR_LIMIT);
    assertThat(stage.left()).containsExactly(pairing.instance());
    assertThat(stage.shows(home, "another")).isFalse();
  }

  @Test
  void the_present_code_is_fetched_without_asking_the_gateway() {
    Connection pairing = stage.connect(home);

    assertThat(stage.fetch.fetch(home.scope(), home.unit().id())).isEqualTo(pairing);
    assertThat(stage.stage.gateway.calls()).containsExactly("open", "pair");
  }

  @Test
  void an_expired_code_is_fetched_afresh_for_the_same_instance() {
    Connection pairing = stage.connect(home);
    stage.stage.pass(QrCode.LIFE);

    Connection fetched = stage.fetch.fetch(home.scope(), home.unit().id());

    assertThat(fetched.instance()).isEqualTo(pairing.instance());
    assertThat(fetched.scannable(stage.stage.clock.instant())).isPresent();
  }

  @Test
  void there_is_no_code_where_nobody_pairs() {
    assertThatExceptionOfType(NotConfigured.class).isThrownBy(() -> fetch(home));
    stage.connect(home);
    stage.links(home, Some.ownPhone());
    assertThatExceptionOfType(AlreadyConnected.class).isThrownBy(() -> fetch(home));
    stage.disconnect.disconnect(home.scope(), home.unit().id());
    assertThatExceptionOfType(NotPairing.class).isThrownBy(() -> fetch(home));
  }

  @Test
  void a_fetch_that_does_not_reach_the_gateway_leaves_the_pairing_as_it_is() {
    stage.connect(home);
    stage.stage.pass(QrCode.LIFE);
    Connection pairing = stage.now(home);
    stage.stage.world.cutOff();

    assertThatExceptionOfType(GatewayFailed.class).isThrownBy(() -> fetch(home));

    assertThat(stage.now(home)).isEqualTo(pairing);
  }

  private void fetch(Home of) {
    stage.fetch.fetch(of.scope(), of.unit().id());
  }
}

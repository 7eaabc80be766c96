package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.StatusReason;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DisconnectUnitTest {
  private final PairingStage stage = new PairingStage();
  private final Home home = connected();

  private Home connected() {
    Home unit = stage.stage.given.home();
    stage.connect(unit);
    stage.links(unit, Some.ownPhone());
    return unit;
  }

  private void disconnect() {
    stage.disconnect.disconnect(home.scope(), home.unit().id());
  }

  @Test
  void a_unit_is_free_at_once_and_its_instance_is_gone() {
    disconnect();

    assertThat(stage.now(home).status().state()).isEqualTo(ConnectionState.DISCONNECTED);
    assertThat(stage.now(home).status().reason()).isEqualTo(StatusReason.DISCONNECTED_BY_USER);
    assertThat(stage.stage.world.instances()).isEmpty();
    assertThat(stage.left()).isEmpty();
  }

  @Test
  void it_holds_also_while_the_gateway_is_away_and_the_instance_is_deleted_later() {
    stage.stage.world.cutOff();
    disconnect();
    assertThat(stage.now(home).status().reason()).isEqualTo(StatusReason.DISCONNECTED_BY_USER);

    stage.stage.world.restore();
    stage.stage.pass(Duration.ofSeconds(10));
    stage.deletion.once(10);

    assertThat(stage.stage.world.instances()).isEmpty();
    assertThat(stage.deletion.once(10)).isZero();
  }

  @Test
  void a_deletion_is_tried_with_pauses_that_double_up_to_an_hour() {
    stage.stage.world.cutOff();
    disconnect();

    for (long pause : new long[] {10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600}) {
      stage.stage.pass(Duration.ofSeconds(pause).minusMillis(1));
      assertThat(stage.deletion.once(10)).as("before %d s", pause).isZero();
      stage.stage.pass(Duration.ofMillis(1));
      assertThat(stage.deletion.once(10)).as("after %d s", pause).isEqualTo(1);
    }
  }

  @Test
  void a_deletion_that_ends_unexpectedly_does_not_hold_up_the_others() {
    Home other = connected();
    stage.stage.world.cutOff();
    disconnect();
    stage.disconnect.disconnect(other.scope(), other.unit().id());
    stage.stage.world.restore();
    stage.stage.pass(Duration.ofSeconds(10));
    stage.stage.gateway.before(
        instance -> {
          throw new IllegalStateException("a defect");
        });

    stage.deletion.once(10);
    assertThat(stage.stage.world.instances()).hasSize(1);

    stage.stage.pass(Duration.ofSeconds(20));
    stage.deletion.once(10);
    assertThat(stage.stage.world.instances()).isEmpty();
  }

  @Test
  void late_events_of_the_freed_instance_change_nothing() {
    disconnect();
    Connection freed = stage.now(home);

    stage.links(home, Some.ownPhone());
    stage.shows(home, "data:image/png;base64,late");
    stage.signals(home, new SocketClosed(CloseCause.LOGGED_OUT));

    assertThat(stage.now(home)).isEqualTo(freed);
  }

  @Test
  void the_next_pairing_takes_a_new_instance() {
    Connection before = stage.now(home);
    disconnect();

    assertThat(stage.connect(home).instance()).isNotEqualTo(before.instance());
  }

  @Test
  void the_number_of_a_freed_unit_may_serve_another() {
    var own = stage.now(home).phone().orElseThrow();
    disconnect();
    Home other = stage.stage.given.home();
    stage.connect(other);

    stage.links(other, own);

    assertThat(stage.now(other).connected()).isTrue();
  }

  @Test
  void a_unit_that_was_never_connected_cannot_be_disconnected() {
    Home never = stage.stage.given.home();

    assertThatExceptionOfType(NotConfigured.class)
        .isThrownBy(() -> stage.disconnect.disconnect(never.scope(), never.unit().id()));
  }
}

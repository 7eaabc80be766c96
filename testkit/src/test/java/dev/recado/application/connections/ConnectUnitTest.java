package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.TestScopes;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.connections.port.NameInUse;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.QrCode;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ConnectUnitTest {
  private static final String IMAGE = "data:image/png;base64," + "A".repeat(50);
  private final PairingStage stage = new PairingStage();
  private final Home home = stage.stage.given.home();

  @Test
  void the_code_of_the_gateways_answer_is_shown_at_once() {
    Connection connection = stage.connect(home);

    assertThat(connection.status().state()).isEqualTo(ConnectionState.QR);
    assertThat(connection.status().reason()).isEqualTo(StatusReason.WAITING_SCAN);
    assertThat(connection.qr()).isPresent();
    assertThat(stage.stage.world.instances().get(connection.instance()))
        .hasToString(
            "https://recado.example/webhooks/whatsapp/evolution/" + connection.secret().value());
  }

  @Test
  void a_code_that_comes_as_an_event_ends_the_wait() {
    stage.stage.world.hesitate();
    stage.stage.changes.meanwhile(() -> stage.shows(home, IMAGE));

    assertThat(stage.connect(home).qr().orElseThrow().image()).isEqualTo(IMAGE);
  }

  @Test
  void without_a_code_the_unit_is_connecting_when_the_patience_ends() {
    stage.stage.world.hesitate();

    assertThat(stage.connect(home).status().state()).isEqualTo(ConnectionState.CONNECTING);
  }

  @Test
  void connecting_again_while_pairing_shows_the_present_code_without_asking_the_gateway() {
    Connection first = stage.connect(home);
    stage.stage.pass(QrCode.LIFE.minusMillis(1));

    assertThat(stage.connect(home)).isEqualTo(first);
    assertThat(stage.stage.gateway.calls()).containsExactly("open", "pair");
  }

  @Test
  void an_expired_code_is_followed_by_a_new_instance_and_the_old_one_is_left() {
    Connection first = stage.connect(home);
    stage.stage.pass(QrCode.LIFE);

    Connection second = stage.connect(home);

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.secret()).isEqualTo(first.secret());
    assertThat(second.instance()).isNotEqualTo(first.instance());
    assertThat(stage.left()).containsExactly(first.instance());
  }

  @Test
  void a_pairing_that_got_no_code_is_left_alone_for_a_minute() {
    stage.stage.world.hesitate();
    Connection first = stage.connect(home);
    stage.stage.pass(Duration.ofSeconds(59));
    assertThat(stage.connect(home).instance()).isEqualTo(first.instance());

    stage.stage.pass(Duration.ofSeconds(1));
    assertThat(stage.connect(home).instance()).isNotEqualTo(first.instance());
  }

  @Test
  void a_connected_unit_has_nothing_to_pair() {
    stage.connect(home);
    stage.links(home, Some.ownPhone());

    assertThatExceptionOfType(AlreadyConnected.class).isThrownBy(() -> stage.connect(home));
  }

  @Test
  void a_name_in_use_is_replaced_by_another_once() {
    stage.stage.gateway.before(stage.stage.world::take);

    Connection connection = stage.connect(home);

    assertThat(connection.status().state()).isEqualTo(ConnectionState.QR);
    assertThat(stage.stage.world.instances()).containsOnlyKeys(connection.instance());
    assertThat(stage.left()).isEmpty();
  }

  @Test
  void when_the_other_name_is_in_use_too_the_unit_can_be_connected_again_at_once() {
    for (Consumer<InstanceName> each :
        List.<Consumer<InstanceName>>of(stage.stage.world::take, stage.stage.world::take)) {
      stage.stage.gateway.before(each);
    }

    assertThatExceptionOfType(NameInUse.class).isThrownBy(() -> stage.connect(home));

    assertThat(stage.now(home).status().reason()).isEqualTo(StatusReason.GATEWAY_REFUSED);
    assertThat(stage.connect(home).status().state()).isEqualTo(ConnectionState.QR);
  }

  @Test
  void an_unreachable_gateway_is_said_and_shown_and_does_not_block_the_next_try() {
    stage.stage.world.cutOff();

    assertThatExceptionOfType(GatewayFailed.class).isThrownBy(() -> stage.connect(home));

    assertThat(stage.now(home).status().state()).isEqualTo(ConnectionState.ERROR);
    assertThat(stage.now(home).status().reason()).isEqualTo(StatusReason.GATEWAY_UNREACHABLE);
    stage.stage.world.restore();
    assertThat(stage.connect(home).status().state()).isEqualTo(ConnectionState.QR);
  }

  @Test
  void a_gateway_that_refuses_us_is_said_and_shown() {
    stage.stage.gateway.before(
        instance -> {
          throw new GatewayRefused("gateway_refused", "Gateway refused", "Check the key.");
        });

    assertThatExceptionOfType(GatewayRefused.class).isThrownBy(() -> stage.connect(home));

    assertThat(stage.now(home).status().reason()).isEqualTo(StatusReason.GATEWAY_REFUSED);
  }

  @Test
  void an_unknown_provider_is_answered_with_the_known_ones() {
    assertThatExceptionOfType(UnsupportedProvider.class)
        .isThrownBy(() -> stage.connect.connect(home.scope(), home.unit().id(), "carrier pigeon"))
        .satisfies(
            refused ->
                assertThat(refused.members())
                    .containsEntry("supportedProviders", List.of("evolution")));
  }

  @Test
  void somebody_who_connects_while_the_gateway_is_asked_gets_the_same_pairing() {
    stage.stage.gateway.before(
        instance -> {
          assertThat(stage.connect(home).instance()).isEqualTo(instance);
        });

    Connection connection = stage.connect(home);

    assertThat(stage.stage.world.instances()).containsOnlyKeys(connection.instance());
  }

  @Test
  void two_who_connect_a_unit_for_the_first_time_at_once_share_one_pairing() {
    Connection faster = stage.stage.given.pairing(home).connection();
    ConnectUnit second =
        stage.connect(stage.book(new OutrunConnections(stage.backend.connections())));

    Connection connection = second.connect(home.scope(), home.unit().id(), "evolution");

    assertThat(connection).isEqualTo(faster);
    assertThat(stage.stage.gateway.calls()).isEmpty();
  }

  @Test
  void an_agent_a_member_of_another_unit_and_another_tenant_cannot_connect() {
    var unit = home.unit();
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () -> stage.connect.connect(TestScopes.of(Some.agent(unit)), unit.id(), "evolution"));
    Home branch = stage.stage.given.branch(home);
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.connect.connect(branch.unitScope(), unit.id(), "evolution"));
    Home foreign = stage.stage.given.home();
    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(() -> stage.connect.connect(foreign.scope(), unit.id(), "evolution"));
  }

  @Test
  void a_session_that_ended_is_followed_by_a_new_instance() {
    Connection first = stage.connect(home);
    stage.links(home, Some.ownPhone());
    stage.signals(home, new SocketClosed(CloseCause.LOGGED_OUT));

    assertThat(stage.left()).containsExactly(first.instance());
    assertThat(stage.connect(home).instance()).isNotEqualTo(first.instance());
  }
}

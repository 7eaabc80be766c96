package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.TestScopes;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class BeginPairingTest {
  private final PairingStage stage = new PairingStage();
  private final Home home = stage.stage.given.home();
  private final Queue<Runnable> meanwhile = new ArrayDeque<>();
  private final BeginPairing begin =
      new BeginPairing(
          stage.stage.essentials, stage.book, stage.opening(stage.book), meanwhile::add);

  private Connection begin() {
    return begin.begin(home.scope(), home.unit().id(), Provider.EVOLUTION);
  }

  @Test
  void it_answers_before_the_gateway_was_asked_and_the_code_comes_by_itself() {
    assertThat(begin().status().state()).isEqualTo(ConnectionState.CONNECTING);
    assertThat(stage.stage.gateway.calls()).isEmpty();

    meanwhile.remove().run();

    assertThat(stage.now(home).status().state()).isEqualTo(ConnectionState.QR);
    assertThat(stage.now(home).qr()).isPresent();
  }

  @Test
  void whoever_clicks_twice_asks_the_gateway_once() {
    begin();
    begin();

    assertThat(meanwhile).hasSize(1);
  }

  @Test
  void a_gateway_that_cannot_be_reached_is_seen_at_the_connection() {
    stage.stage.world.cutOff();
    begin();

    meanwhile.remove().run();

    assertThat(stage.now(home).status().reason()).isEqualTo(StatusReason.GATEWAY_UNREACHABLE);
  }

  @Test
  void a_number_that_is_connected_is_left_alone() {
    begin();
    meanwhile.remove().run();
    stage.links(home, Some.phone());

    assertThatExceptionOfType(AlreadyConnected.class).isThrownBy(this::begin);
    assertThat(meanwhile).isEmpty();
  }

  @Test
  void who_may_not_manage_connections_begins_nothing() {
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(
            () ->
                begin.begin(
                    TestScopes.of(stage.stage.given.agent(home)),
                    home.unit().id(),
                    Provider.EVOLUTION));
    assertThat(meanwhile).isEmpty();
  }
}

package dev.recado.launcher.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The recorded bodies about a connection, as a history: what the state is after them. */
@ExtendWith(SharedServer.class)
class ConnectionReplayIT {
  private final Stage stage;

  ConnectionReplayIT(RunningServer server) {
    this.stage = new Stage(server.target());
  }

  @Test
  void pairing_shows_the_code_and_then_connects() {
    Pairing pairing = pairing();
    pairing.deliver("098-", "095-");
    Answer shown = pairing.status();
    assertThat(shown.text("status")).isEqualTo("qr");
    assertThat(shown.text("qrCode")).startsWith("data:image/png;base64,");

    pairing.deliver("099-");

    Answer connected = pairing.status();
    assertThat(connected.text("status")).isEqualTo("connected");
    assertThat(connected.text("reason")).isEqualTo("scan_completed");
    assertThat(connected.text("phone")).isEqualTo(pairing.phone());
    assertThat(connected.object().isNull("qrCode")).isTrue();
  }

  @Test
  void a_pairing_code_is_shown_beside_the_image() {
    Pairing pairing = pairing();
    pairing.deliver("096-");
    assertThat(pairing.status().text("pairingCode")).isEqualTo("EXMP1L2E");
  }

  @Test
  void the_last_code_ends_the_pairing_in_any_order_and_a_late_one_does_not_revive_it() {
    for (List<String> order :
        List.of(
            List.of("097-", "103-"), List.of("103-", "097-"), List.of("103-", "097-", "095-"))) {
      Pairing pairing = pairing();
      pairing.deliver(order.toArray(String[]::new));
      assertThat(pairing.status().text("status")).isEqualTo("disconnected");
      assertThat(pairing.status().text("reason")).isEqualTo("qr_limit");
    }
  }

  @Test
  void a_logout_is_one_transition_in_any_order() {
    for (List<String> order : List.of(List.of("101-", "111-"), List.of("111-", "101-"))) {
      Pairing pairing = pairing();
      pairing.deliver("099-");
      pairing.deliver(order.toArray(String[]::new));
      assertThat(pairing.status().text("status")).isEqualTo("disconnected");
      assertThat(pairing.status().text("reason")).isEqualTo("logged_out");
    }
  }

  @Test
  void each_reason_of_an_end_is_told() {
    assertThat(after("102-")).isEqualTo("error banned");
    assertThat(after("105-")).isEqualTo("error replaced");
    assertThat(after("107-")).isEqualTo("connecting reconnecting");
    assertThat(after("109-")).isEqualTo("connecting reconnecting");
    assertThat(after("112-")).isEqualTo("disconnected instance_lost");
  }

  private String after(String fixture) {
    Pairing pairing = pairing();
    pairing.deliver("099-", fixture);
    return pairing.status().text("status") + " " + pairing.status().text("reason");
  }

  private Pairing pairing() {
    Stage.Tenancy tenancy = stage.tenancy();
    String instance = stage.pairing(tenancy);
    return new Pairing(stage, tenancy, instance, stage.phone());
  }

  /** A unit that is being paired, and what its instance reports. */
  private record Pairing(Stage stage, Stage.Tenancy tenancy, String instance, String phone) {
    void deliver(String... prefixes) {
      for (String prefix : prefixes) {
        Fixture fixture =
            Fixture.all().stream()
                .filter(f -> f.name().startsWith(prefix))
                .findFirst()
                .orElseThrow();
        int status = stage.world().deliver(instance, fixture.sentTo(instance, phone));
        assertThat(status).as(fixture.name()).isEqualTo(200);
      }
    }

    Answer status() {
      return stage.status(tenancy);
    }
  }
}

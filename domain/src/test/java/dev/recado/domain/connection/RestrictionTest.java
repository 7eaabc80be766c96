package dev.recado.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RestrictionTest {
  private static final Instant NOW = Instant.parse("2026-03-04T15:16:17Z");
  private static final PhoneNumber OWN = new PhoneNumber("5511999990101");
  private final Connection open =
      Connection.starting(
              new ConnectionId(new UUID(1, 1)),
              new UnitId(new UUID(2, 2)),
              Provider.EVOLUTION,
              new InstanceName("r-one"),
              new WebhookSecret("secret-of-the-webhook"),
              NOW)
          .opened(OWN, NOW);

  private static Instant until(Connection connection) {
    return connection.restriction().orElseThrow().until();
  }

  @Test
  void the_wait_grows_each_time_and_stays_at_a_day() {
    Connection connection = open;
    Instant now = NOW;
    for (int hours : List.of(1, 4, 12, 24, 24)) {
      connection = connection.restricted(now);
      assertThat(connection.status().state()).isEqualTo(ConnectionState.RESTRICTED);
      assertThat(until(connection)).isEqualTo(now.plus(Duration.ofHours(hours)));
      now = until(connection).plusSeconds(1);
      connection = connection.lifted(now);
      assertThat(connection.status().state()).isEqualTo(ConnectionState.CONNECTED);
    }
  }

  @Test
  void after_a_day_without_one_it_begins_anew() {
    Connection once = open.restricted(NOW);
    Instant later = until(once).plus(Duration.ofHours(24));
    assertThat(until(once.lifted(later).restricted(later)))
        .isEqualTo(later.plus(Duration.ofHours(1)));
  }

  @Test
  void several_refusals_at_once_are_one_restriction() {
    Connection once = open.restricted(NOW);
    assertThat(once.restricted(NOW.plusSeconds(1))).isEqualTo(once);
  }

  @Test
  void it_is_not_lifted_before_its_time() {
    Connection once = open.restricted(NOW);
    assertThat(once.lifted(until(once).minusSeconds(1))).isEqualTo(once);
    assertThat(once.lifted(until(once)).status().state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @Test
  void a_reconnect_does_not_lift_it_and_the_number_was_connected_all_the_time() {
    Connection once = open.restricted(NOW.plusSeconds(60));
    assertThat(once.connectedAt()).contains(NOW);
    assertThat(once.disconnectedAt()).isEqualTo(NOW);
    Connection back =
        once.after(new SocketClosed(CloseCause.TRANSIENT), NOW.plusSeconds(90))
            .opened(OWN, NOW.plusSeconds(95));
    assertThat(back.status().state()).isEqualTo(ConnectionState.RESTRICTED);
    assertThat(until(back)).isEqualTo(until(once));
  }

  @Test
  void what_is_not_connected_is_not_restricted() {
    Connection closed = open.after(new SocketClosed(CloseCause.LOGGED_OUT), NOW.plusSeconds(1));
    assertThat(closed.restricted(NOW.plusSeconds(2))).isEqualTo(closed);
  }
}

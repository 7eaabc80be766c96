package dev.recado.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  private static final PhoneNumber OWN = new PhoneNumber("5511999990000");
  private final Connection starting =
      Connection.starting(
          new ConnectionId(new UUID(1, 1)),
          new UnitId(new UUID(1, 2)),
          Provider.EVOLUTION,
          new InstanceName("r-one"),
          new WebhookSecret("0123456789abcdef"),
          START);

  private static Instant at(int seconds) {
    return START.plusSeconds(seconds);
  }

  @Test
  void a_scan_clears_the_code_and_remembers_our_number() {
    Connection open = starting.showing("data:a", Optional.empty(), at(1)).opened(OWN, at(2));
    assertThat(open.status())
        .isEqualTo(ConnectionStatus.of(ConnectionState.CONNECTED, StatusReason.SCAN_COMPLETED));
    assertThat(open.qr()).isEmpty();
    assertThat(open.phone()).contains(OWN);
    assertThat(open.connectedAt()).contains(at(2));
    assertThat(open.disconnectedAt()).as("kept for the stability query").isEqualTo(START);
  }

  @Test
  void each_new_code_counts_as_one_attempt_and_lives_45_seconds() {
    Connection first = starting.showing("data:a", Optional.empty(), at(1));
    Connection repeated = first.showing("data:a", Optional.empty(), at(5));
    Connection second = repeated.showing("data:b", Optional.of("EXMP1L2E"), at(46));
    assertThat(repeated.qr().orElseThrow().attempt()).isEqualTo(1);
    assertThat(second.qr().orElseThrow().attempt()).isEqualTo(2);
    assertThat(first.scannable(at(1).plus(QrCode.LIFE))).isEmpty();
    assertThat(second.scannable(at(46).plus(Duration.ofSeconds(44)))).isPresent();
  }

  @Test
  void a_code_that_comes_when_nobody_is_pairing_is_not_shown() {
    Connection open = starting.opened(OWN, at(1));
    assertThat(open.showing("data:late", Optional.empty(), at(2))).isEqualTo(open);
  }

  @Test
  void pairing_again_takes_a_fresh_instance_and_keeps_secret_and_history() {
    Connection freed =
        starting
            .opened(OWN, at(1))
            .after(new ConnectionSignal.DisconnectRequested(), at(9))
            .reborn(new InstanceName("r-two"), at(10));
    assertThat(freed.instance().value()).isEqualTo("r-two");
    assertThat(freed.secret()).isEqualTo(starting.secret());
    assertThat(freed.phone()).isEmpty();
    assertThat(freed.connectedAt()).contains(at(1));
    assertThat(freed.disconnectedAt()).isEqualTo(at(9));
    assertThat(freed.status().state()).isEqualTo(ConnectionState.CONNECTING);
  }
}

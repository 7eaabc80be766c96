package dev.recado.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole product of states and signals stands in connection-machine.csv, one line per cell. */
class ConnectionMachineTest {
  private static final List<ConnectionSignal> PLAIN_SIGNALS =
      List.of(
          new ConnectionSignal.ConnectRequested(),
          new ConnectionSignal.DisconnectRequested(),
          new ConnectionSignal.QrShown(),
          new ConnectionSignal.QrLimitReached(),
          new ConnectionSignal.SocketOpening(),
          new ConnectionSignal.SocketOpened(),
          new ConnectionSignal.PhoneInUse(),
          new ConnectionSignal.Restricted(),
          new ConnectionSignal.RestrictionLifted(),
          new ConnectionSignal.InstanceRemoved(),
          new ConnectionSignal.InstanceMissing(),
          new ConnectionSignal.GatewayUnreachable(),
          new ConnectionSignal.GatewayRefused(),
          new ConnectionSignal.PairingStalled(),
          new ConnectionSignal.RemediesExhausted());

  record Cell(String from, String signal, String to) {}

  static List<Cell> cells() {
    try {
      Path table =
          Path.of(ConnectionMachineTest.class.getResource("/connection-machine.csv").toURI());
      return Files.readAllLines(table).stream().skip(1).map(ConnectionMachineTest::cell).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Cell cell(String line) {
    String[] parts = line.split(",");
    return new Cell(parts[0], parts[1], parts[2]);
  }

  private static Map<String, ConnectionSignal> signals() {
    Map<String, ConnectionSignal> byName = new LinkedHashMap<>();
    PLAIN_SIGNALS.forEach(signal -> byName.put(signal.getClass().getSimpleName(), signal));
    Arrays.stream(CloseCause.values())
        .forEach(cause -> byName.put("SocketClosed " + cause, new SocketClosed(cause)));
    return byName;
  }

  private static ConnectionStatus status(String text) {
    String[] parts = text.toUpperCase(Locale.ROOT).split("/");
    return ConnectionStatus.of(ConnectionState.valueOf(parts[0]), StatusReason.valueOf(parts[1]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void each_signal_in_each_state_leads_where_the_table_says(Cell cell) {
    ConnectionStatus next =
        ConnectionMachine.next(status(cell.from()), signals().get(cell.signal()));
    assertThat(next).isEqualTo(status(cell.to()));
  }

  @Test
  void the_table_is_the_full_product_of_its_states_and_all_signals() {
    List<String> states = cells().stream().map(Cell::from).distinct().toList();
    assertThat(states.stream().map(text -> status(text).state()))
        .contains(ConnectionState.values());
    assertThat(cells()).hasSize(states.size() * signals().size()).doesNotHaveDuplicates();
    assertThat(cells().stream().map(Cell::signal)).hasSameElementsAs(signals().keySet());
  }

  @Test
  void the_table_knows_every_kind_of_signal() {
    Stream<String> kinds = signals().values().stream().map(s -> s.getClass().getSimpleName());
    assertThat(kinds.distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ConnectionSignal.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void a_signal_that_comes_twice_changes_nothing_the_second_time() {
    for (ConnectionState state : ConnectionState.values()) {
      for (StatusReason reason : StatusReason.values()) {
        for (ConnectionSignal signal : signals().values()) {
          ConnectionStatus once =
              ConnectionMachine.next(ConnectionStatus.of(state, reason), signal);
          assertThat(ConnectionMachine.next(once, signal)).isEqualTo(once);
        }
      }
    }
  }

  @Test
  void a_logout_and_its_reason_end_the_same_in_any_order() {
    ConnectionSignal loggedOut = new SocketClosed(CloseCause.LOGGED_OUT);
    for (ConnectionSignal reason :
        List.of(
            new SocketClosed(CloseCause.BANNED),
            new SocketClosed(CloseCause.BLOCKED),
            new ConnectionSignal.PhoneInUse())) {
      ConnectionStatus start = status("connected/scan_completed");
      assertThat(after(start, loggedOut, reason)).isEqualTo(after(start, reason, loggedOut));
    }
  }

  private static ConnectionStatus after(ConnectionStatus start, ConnectionSignal... signals) {
    return Arrays.stream(signals).reduce(start, ConnectionMachine::next, (a, b) -> b);
  }
}

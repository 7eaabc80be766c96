package dev.recado.testkit.connections;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.connection.ConnectionStatus;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.StatusReason;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.refusal.Clash;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.connections.port.Connections} promises. */
public interface ConnectionsContract extends OwnNumbersContract {
  private Optional<Connection> found(TenantScope scope, ConnectionId connection) {
    return within(scope, () -> backend().connections().find(scope, connection));
  }

  private void add(TenantScope scope, Connection connection) {
    run(scope, () -> backend().connections().add(scope, connection));
  }

  private void update(TenantScope scope, Connection connection) {
    run(scope, () -> backend().connections().update(scope, connection));
  }

  private static Connection standing(Connection connection, ConnectionStatus status) {
    return named(connection, connection.instance(), connection.secret(), status);
  }

  private static Connection named(
      Connection connection, InstanceName instance, WebhookSecret secret, ConnectionStatus now) {
    return new Connection(
        connection.id(),
        connection.unit(),
        connection.provider(),
        instance,
        secret,
        now,
        connection.phone(),
        connection.qr(),
        connection.restriction(),
        connection.connectedAt(),
        connection.disconnectedAt(),
        connection.updatedAt());
  }

  @Test
  default void a_connection_comes_back_as_it_was_added() {
    Line line = given().line();
    assertThat(found(line.scope(), line.id())).contains(line.connection());
    assertThat(
            within(
                line.scope(),
                () -> backend().connections().ofUnit(line.scope(), line.home().unit().id())))
        .contains(line.connection());
    assertThat(within(line.scope(), () -> backend().connections().lock(line.scope(), line.id())))
        .contains(line.connection());
  }

  @Test
  default void a_connection_that_was_never_added_is_absent() {
    Home home = given().home();
    ConnectionId nobody = new ConnectionId(Some.uuid());
    assertThat(found(home.scope(), nobody)).isEmpty();
    assertThat(within(home.scope(), () -> backend().connections().lock(home.scope(), nobody)))
        .isEmpty();
    assertThat(
            within(
                home.scope(), () -> backend().connections().ofUnit(home.scope(), home.unit().id())))
        .isEmpty();
  }

  @Test
  default void every_step_of_a_pairing_is_kept() {
    Line line = given().pairing(given().home());
    Connection showing =
        line.connection().showing("data:image/png;base64,AAAA", Optional.of("ABCD1234"), Some.NOW);
    Connection again = showing.showing("data:image/png;base64,BBBB", Optional.empty(), Some.NOW);
    Connection open = again.opened(Some.ownPhone(), Some.NOW.plusSeconds(5));
    Connection free = open.after(new DisconnectRequested(), Some.NOW.plusSeconds(9));
    Connection reborn = free.reborn(new InstanceName("r-" + Some.word()), Some.NOW);
    for (Connection step : new Connection[] {showing, again, open, free, reborn}) {
      update(line.scope(), step);
      assertThat(found(line.scope(), line.id())).contains(step);
    }
  }

  @Test
  default void every_state_and_reason_can_be_kept() {
    Line line = given().pairing(given().home());
    for (ConnectionState state : ConnectionState.values()) {
      Connection next =
          standing(line.connection(), ConnectionStatus.of(state, StatusReason.INITIALIZING));
      update(line.scope(), next);
      assertThat(found(line.scope(), line.id())).contains(next);
    }
    for (StatusReason reason : StatusReason.values()) {
      Connection next =
          standing(line.connection(), ConnectionStatus.of(ConnectionState.ERROR, reason));
      update(line.scope(), next);
      assertThat(found(line.scope(), line.id())).contains(next);
    }
  }

  @Test
  default void a_unit_has_one_connection_at_most() {
    Line line = given().line();
    Connection second = Some.pairing(line.home().unit().id());
    assertThatThrownBy(() -> add(line.scope(), second)).isInstanceOf(Clash.class);
  }

  @Test
  default void of_connections_added_to_a_unit_at_the_same_time_one_stays() {
    Home home = given().home();
    var outcome = Together.run(8, () -> add(home.scope(), Some.pairing(home.unit().id())));
    assertThat(outcome.returned()).hasSize(1);
    assertThat(outcome.thrown()).hasSize(7).hasOnlyElementsOfType(Clash.class);
  }

  @Test
  default void two_connections_never_share_an_instance_or_a_secret() {
    Connection known = given().line().connection();
    Home home = given().home();
    Connection fresh = Some.pairing(home.unit().id());
    Connection sameInstance = named(fresh, known.instance(), fresh.secret(), fresh.status());
    Connection sameSecret = named(fresh, fresh.instance(), known.secret(), fresh.status());
    assertMisuse(() -> add(home.scope(), sameInstance));
    assertMisuse(() -> add(home.scope(), sameSecret));
  }

  @Test
  default void what_nobody_else_may_change_is_changed_by_one_at_a_time() {
    Line line = given().pairing(given().home());
    Together.Outcome<Integer> outcome = Together.run(8, () -> showNextCode(line));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(found(line.scope(), line.id()).flatMap(Connection::qr).orElseThrow().attempt())
        .isEqualTo(8);
  }

  private void showNextCode(Line line) {
    run(
        line.scope(),
        () -> {
          Connection locked = backend().connections().lock(line.scope(), line.id()).orElseThrow();
          backend()
              .connections()
              .update(
                  line.scope(),
                  locked.showing(
                      "data:image/png;base64," + Some.word(), Optional.empty(), Some.NOW));
        });
  }

  @Test
  default void all_of_a_tenant_are_listed_whatever_their_state() {
    Home home = given().home();
    Line connected = given().line(home);
    Line restricted = given().line(given().branch(home));
    Line pairing = given().pairing(given().branch(home));
    given().line();
    Connection refused =
        standing(
            restricted.connection(),
            ConnectionStatus.of(ConnectionState.RESTRICTED, StatusReason.RESTRICTED));
    update(home.scope(), refused);
    assertThat(within(home.scope(), () -> backend().connections().all(home.scope())))
        .containsExactlyInAnyOrder(connected.connection(), refused, pairing.connection());
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_the_connection() {
    Line line = given().line();
    TenantScope other = given().home().scope();
    assertThat(found(other, line.id())).isEmpty();
    assertThat(within(other, () -> backend().connections().lock(other, line.id()))).isEmpty();
    assertThat(within(other, () -> backend().connections().ofUnit(other, line.home().unit().id())))
        .isEmpty();
    assertThat(within(other, () -> backend().connections().all(other))).isEmpty();
    Connection freed = line.connection().after(new DisconnectRequested(), Some.NOW);
    assertMisuse(() -> update(other, freed));
    Misuse.attempt(() -> add(other, Some.pairing(line.home().unit().id())));
    assertThat(found(line.scope(), line.id())).contains(line.connection());
  }

  @Test
  default void a_connection_cannot_be_added_to_a_unit_of_another_tenant() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    Connection foreign = Some.pairing(home.unit().id());
    assertMisuse(() -> add(other, foreign));
    assertThat(found(other, foreign.id())).isEmpty();
  }

  @Test
  default void a_connection_that_is_not_there_cannot_be_changed() {
    Home home = given().home();
    assertMisuse(() -> update(home.scope(), Some.pairing(home.unit().id())));
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = given().line();
    Home branch = given().branch(line.home());
    Connection fresh = Some.pairing(branch.unit().id());
    rolledBack(
        line.scope(),
        () -> {
          backend()
              .connections()
              .update(line.scope(), line.connection().after(new DisconnectRequested(), Some.NOW));
          backend().connections().add(line.scope(), fresh);
        });
    assertThat(found(line.scope(), line.id())).contains(line.connection());
    assertThat(found(line.scope(), fresh.id())).isEmpty();
  }
}

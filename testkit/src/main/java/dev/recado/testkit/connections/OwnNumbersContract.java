package dev.recado.testkit.connections;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No number of ours ever serves two connections. */
public interface OwnNumbersContract extends BackendContract {
  private Optional<Connection> found(TenantScope scope, ConnectionId connection) {
    return within(scope, () -> backend().connections().find(scope, connection));
  }

  private void update(TenantScope scope, Connection connection) {
    run(scope, () -> backend().connections().update(scope, connection));
  }

  private boolean servedElsewhere(Line asking, Line serving) {
    return within(
        asking.scope(),
        () ->
            backend()
                .connections()
                .servedElsewhere(
                    asking.scope(), serving.connection().phone().orElseThrow(), asking.id()));
  }

  @Test
  default void a_number_that_serves_elsewhere_is_noticed_across_tenants() {
    Line serving = given().line();
    Line colleague = given().pairing(given().branch(serving.home()));
    Line stranger = given().pairing(given().home());
    assertThat(servedElsewhere(colleague, serving)).isTrue();
    assertThat(servedElsewhere(stranger, serving)).isTrue();
    assertThat(servedElsewhere(serving, serving)).isFalse();
  }

  @Test
  default void a_number_that_was_disconnected_may_serve_elsewhere() {
    Line freed = given().line();
    Line asking = given().pairing(given().home());
    update(freed.scope(), freed.connection().after(new DisconnectRequested(), Some.NOW));
    assertThat(servedElsewhere(asking, freed)).isFalse();
  }

  @Test
  default void one_number_is_never_connected_twice() {
    Line serving = given().line();
    Line other = given().pairing(given().home());
    Connection twice =
        other.connection().opened(serving.connection().phone().orElseThrow(), Some.NOW);
    assertMisuse(() -> update(other.scope(), twice));
    assertThat(found(other.scope(), other.id())).contains(other.connection());
  }
}

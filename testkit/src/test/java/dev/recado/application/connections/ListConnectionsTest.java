package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.Stage;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import org.junit.jupiter.api.Test;

class ListConnectionsTest {
  private final Stage stage = new Stage();
  private final Home home = stage.given.home();
  private final Line line = stage.given.line(home);
  private final Line pairing = stage.given.pairing(stage.given.branch(home));
  private final ListConnections list =
      new ListConnections(stage.transactions, stage.backend.connections());

  @Test
  void a_tenant_sees_its_own_in_every_state() {
    stage.given.line();

    assertThat(list.list(home.scope()))
        .containsExactlyInAnyOrder(line.connection(), pairing.connection());
  }
}

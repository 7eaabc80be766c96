package dev.recado.launcher.e2e;

import dev.recado.launcher.acceptance.Scenarios;
import dev.recado.launcher.acceptance.Stage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The acceptance scenarios, under their exact names. */
@ExtendWith(SharedServer.class)
class AcceptanceIT {
  @TestFactory
  Stream<DynamicTest> scenarios(RunningServer server) {
    Stage stage = new Stage(server.target());
    return Scenarios.all().stream()
        .map(
            scenario -> DynamicTest.dynamicTest(scenario.name(), () -> scenario.play().run(stage)));
  }
}

package dev.recado.launcher.acceptance;

import java.util.List;
import java.util.function.Consumer;

/** Runs every scenario and reports in the form the go-live guide expects. */
public final class AcceptanceRun {
  private final Target target;
  private final Consumer<String> report;

  public AcceptanceRun(Target target, Consumer<String> report) {
    this.target = target;
    this.report = report;
  }

  /**
   * @return how many failed
   */
  public int run() {
    Stage stage = new Stage(target);
    List<Scenario> scenarios = Scenarios.all();
    long failed = scenarios.stream().filter(scenario -> !passes(scenario, stage)).count();
    report.accept("tests " + scenarios.size());
    report.accept("pass " + (scenarios.size() - failed));
    report.accept("fail " + failed);
    return Math.toIntExact(failed);
  }

  private boolean passes(Scenario scenario, Stage stage) {
    try {
      scenario.play().run(stage);
      report.accept("✓ " + scenario.name());
      return true;
    } catch (AssertionError | RuntimeException broken) {
      report.accept("✗ " + scenario.name() + ": " + broken.getMessage());
      return false;
    }
  }
}

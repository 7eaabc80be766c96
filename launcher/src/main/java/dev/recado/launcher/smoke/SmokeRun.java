package dev.recado.launcher.smoke;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Walks the eight steps and reports each in a line; nothing is tried after a failure. */
public final class SmokeRun {
  private final List<SmokeStep> steps;
  private final Consumer<String> report;

  public SmokeRun(SmokePlan plan, Consumer<String> report) {
    this.steps = new SmokeWalk(plan, report).steps();
    this.report = report;
  }

  /**
   * @return whether all eight passed
   */
  public boolean run() {
    int passed = 0;
    while (passed < steps.size() && passes(passed)) {
      passed++;
    }
    for (int left = passed + 1; left < steps.size(); left++) {
      report.accept("- %s: not tried".formatted(title(left)));
    }
    boolean all = passed == steps.size();
    report.accept(
        String.format(
            Locale.ROOT, "SMOKE TEST %d/%d %s", passed, steps.size(), all ? "PASSED" : "FAILED"));
    return all;
  }

  private boolean passes(int index) {
    try {
      report.accept("✓ %s: %s".formatted(title(index), steps.get(index).deed().get()));
      return true;
    } catch (UncheckedIOException unreachable) {
      report.accept("✗ %s: cannot be reached (%s)".formatted(title(index), unreachable.getCause()));
    } catch (AssertionError | RuntimeException broken) {
      report.accept("✗ %s: %s".formatted(title(index), broken.getMessage()));
    }
    return false;
  }

  private String title(int index) {
    return (index + 1) + ". " + steps.get(index).name();
  }
}

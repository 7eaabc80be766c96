package dev.recado.launcher.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Prints the lines as they come, and at the end what they came to. */
public final class GateRun {
  private final List<GateLine> lines = new ArrayList<>();
  private final Consumer<String> output;

  public GateRun(Consumer<String> output) {
    this.output = output;
  }

  public void show(Section section) {
    output.accept("");
    output.accept(section.title());
    section.lines().forEach(line -> output.accept(line.text()));
    lines.addAll(section.lines());
  }

  /**
   * The summary.
   *
   * @return whether everything passed
   */
  public boolean conclude() {
    List<GateLine> failed = lines.stream().filter(line -> !line.passed()).toList();
    output.accept("");
    output.accept("%d/%d".formatted(lines.size() - failed.size(), lines.size()));
    output.accept("");
    if (!failed.isEmpty()) {
      failed.forEach(line -> output.accept(line.text()));
      output.accept("✗ %d FAILED ✗".formatted(failed.size()));
      output.accept("System is NOT ready");
      return false;
    }
    output.accept("✓ ALL CHECKS PASSED ✓");
    output.accept("System is PRODUCTION READY!");
    return true;
  }
}

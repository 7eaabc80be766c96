package dev.recado.launcher.gate;

import java.util.List;

/**
 * One check and what it came to.
 *
 * @param words what holds, or what does not
 */
public record GateLine(boolean passed, String words) {
  static GateLine passed(String words) {
    return new GateLine(true, words);
  }

  static GateLine failed(String words) {
    return new GateLine(false, words);
  }

  /** Passed when there is nothing to complain about, otherwise a line for each complaint. */
  static List<GateLine> unless(List<String> complaints, String words) {
    return complaints.isEmpty()
        ? List.of(passed(words))
        : complaints.stream().map(GateLine::failed).toList();
  }

  String text() {
    return (passed ? "✓ " : "✗ ") + words;
  }
}

package dev.recado.domain.running;

import static dev.recado.domain.running.Loop.CARE;
import static dev.recado.domain.running.Loop.GAPS;
import static dev.recado.domain.running.Loop.JOBS;
import static dev.recado.domain.running.Loop.MEDIA;
import static dev.recado.domain.running.Loop.SEND;
import static dev.recado.domain.running.Loop.SETTLE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which part of the platform a process is: {@code RUN_MODE}. Any number of each may run. */
public enum RunMode {
  ALL("API, workers and scheduler in one process", true, SEND, MEDIA, SETTLE, CARE, GAPS, JOBS),
  API("answers HTTP: API, webhooks and pages", true),
  WORKER(
      "sends, fetches files, settles, looks after connections",
      false,
      SEND,
      MEDIA,
      SETTLE,
      CARE,
      GAPS),
  SCHEDULER("runs the maintenance jobs by their schedule", false, JOBS);

  private final String meaning;
  private final boolean answers;
  private final Set<Loop> loops;

  RunMode(String meaning, boolean answers, Loop... loops) {
    this.meaning = meaning;
    this.answers = answers;
    this.loops = Set.of(loops);
  }

  public String meaning() {
    return meaning;
  }

  /** Whether it answers more than questions after its health. */
  public boolean answers() {
    return answers;
  }

  /** What runs in it by itself. */
  public Set<Loop> loops() {
    return loops.isEmpty() ? EnumSet.noneOf(Loop.class) : EnumSet.copyOf(loops);
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param label as in {@code RUN_MODE}, checked by the launcher
   */
  public static RunMode of(String label) {
    return Arrays.stream(values())
        .filter(mode -> mode.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no run mode"));
  }
}

package dev.recado.launcher;

import java.util.List;

/** The start cannot go on and the operator can do something about it: lines to read, no trace. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> lines;

  public StartRefused(String... lines) {
    this(List.of(lines));
  }

  public StartRefused(List<String> lines) {
    super(String.join("\n", lines), null, false, false);
    this.lines = List.copyOf(lines);
  }

  public List<String> lines() {
    return lines;
  }
}

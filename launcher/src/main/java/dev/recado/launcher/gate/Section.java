package dev.recado.launcher.gate;

import java.util.List;

/** Lines that belong together, such as those of one table. */
public record Section(String title, List<GateLine> lines) {
  public Section {
    lines = List.copyOf(lines);
  }
}

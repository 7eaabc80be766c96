package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Journal;
import dev.recado.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;

/** Remembers the lines of the journal. */
public final class RecordingJournal implements Journal {
  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

  /**
   * A line.
   *
   * @param text the line with its arguments in place, nothing masked
   */
  public record Line(Level level, Optional<TenantId> tenant, String text) {}

  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** The texts of all lines. */
  public List<String> texts() {
    return lines.stream().map(Line::text).toList();
  }

  @Override
  public void write(Level level, Optional<TenantId> tenant, String pattern, Object... arguments) {
    String text = pattern;
    for (Object argument : arguments) {
      text = text.replaceFirst("\\{}", Matcher.quoteReplacement(String.valueOf(argument)));
    }
    lines.add(new Line(level, tenant, text));
  }
}

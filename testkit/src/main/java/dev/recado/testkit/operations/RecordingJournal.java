package dev.recado.testkit.operations;

import dev.recado.application.operations.port.Journal;
import dev.recado.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Remembers the lines of the journal. */
public final class RecordingJournal implements Journal {
  private static final Pattern SECRET =
      Pattern.compile("(?i:bearer) \\S+|eyJ\\S+|sk-\\S+|(?<=(?i:key|password)=)\\S+");

  /** Not the groups of digits in an id, which stay readable for tests. */
  private static final Pattern PHONE = Pattern.compile("(?<![\\w-])\\d{6,13}(?=\\d\\d(?![\\w-]))");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

  /**
   * A line.
   *
   * @param text the line with its arguments in place, secrets and phones masked
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
    String[] parts = pattern.split("\\{}", -1);
    StringBuilder text = new StringBuilder(parts[0]);
    for (int each = 1; each < parts.length; each++) {
      text.append(each <= arguments.length ? arguments[each - 1] : "{}").append(parts[each]);
    }
    lines.add(new Line(level, tenant, masked(text.toString())));
  }

  private static String masked(String text) {
    String withoutSecrets = SECRET.matcher(text).replaceAll("[MASKED]");
    String withoutPhones = PHONE.matcher(withoutSecrets).replaceAll("****");
    return CONTROL.matcher(withoutPhones).replaceAll("?");
  }
}

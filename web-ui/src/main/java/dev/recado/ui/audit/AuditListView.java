package dev.recado.ui.audit;

import dev.recado.domain.audit.Act;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Acts, newest first.
 *
 * @param members who may have done it, to choose from
 * @param platform whether the reader looks after the platform
 */
public record AuditListView(
    AuditFilter filter,
    List<Choice> members,
    boolean platform,
    List<AuditRow> rows,
    @Nullable String next) {
  /** A member to choose. */
  public record Choice(String id, String name) {}

  /** The labels of the acts, to choose from. */
  public List<String> acts() {
    return Arrays.stream(Act.values())
        .filter(act -> filter.everywhere() || !act.platformWide())
        .map(Act::label)
        .toList();
  }

  /** What the form says, though it could not be looked for. */
  AuditListView with(AuditFilter said) {
    return new AuditListView(said, members, platform, rows, null);
  }

  /** The address of what comes after. */
  public String more() {
    return filter.address().with("cursor", next == null ? "" : next).text();
  }
}

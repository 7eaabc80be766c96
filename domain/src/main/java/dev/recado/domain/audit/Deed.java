package dev.recado.domain.audit;

import dev.recado.domain.tenant.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One administrative act, as the audit log tells it.
 *
 * @param unit where it was done; empty for what is the tenant's
 * @param reason as its author gave it
 */
public record Deed(
    Act act,
    Subject subject,
    Optional<UnitId> unit,
    List<Difference> differences,
    Optional<String> reason) {
  private static final int LONGEST_REASON = 500;

  public Deed {
    differences = List.copyOf(differences);
    reason = reason.map(String::strip).filter(why -> !why.isEmpty()).map(Deed::shortened);
  }

  private static String shortened(String why) {
    return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON);
  }

  public static Deed of(Act act, Subject subject) {
    return new Deed(act, subject, Optional.empty(), List.of(), Optional.empty());
  }

  public Deed in(UnitId place) {
    return in(Optional.of(place));
  }

  public Deed in(Optional<UnitId> place) {
    return new Deed(act, subject, place, differences, reason);
  }

  public Deed because(String why) {
    return because(Optional.of(why));
  }

  public Deed because(Optional<String> why) {
    return new Deed(act, subject, unit, differences, why);
  }

  /** Tells what it came to, where nothing was before: a number, a name. */
  public Deed with(String field, Object outcome) {
    return changing(field, Optional.empty(), outcome);
  }

  /** Tells what became of something; nothing where it stayed as it was. */
  public Deed changing(String field, Object before, Object after) {
    Difference difference = Difference.of(field, before, after);
    if (!difference.differs()) {
      return this;
    }
    List<Difference> told = new ArrayList<>(differences);
    told.add(difference);
    return new Deed(act, subject, unit, told, reason);
  }
}

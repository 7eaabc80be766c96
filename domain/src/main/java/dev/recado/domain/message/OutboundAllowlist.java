package dev.recado.domain.message;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may receive anything outside of production (OUTBOUND_ALLOWLIST), so that a test installation
 * at a real gateway reaches no customer. Somebody of whom only the LID is known may not.
 */
public final class OutboundAllowlist {
  private static final String ALL = "*";
  private final boolean everybody;
  private final Set<String> canonical;

  private OutboundAllowlist(boolean everybody, Set<String> canonical) {
    this.everybody = everybody;
    this.canonical = canonical;
  }

  public static OutboundAllowlist everybody() {
    return new OutboundAllowlist(true, Set.of());
  }

  /**
   * @param numbers digits with country code, or {@code *} for everybody; empty for nobody
   */
  public static OutboundAllowlist of(Set<String> numbers) {
    Set<String> canonical =
        numbers.stream()
            .filter(number -> !number.equals(ALL))
            .map(number -> new PhoneNumber(number).canonical())
            .collect(Collectors.toUnmodifiableSet());
    return new OutboundAllowlist(numbers.contains(ALL), canonical);
  }

  public boolean permits(Jid to) {
    return everybody
        || to.phone().filter(phone -> canonical.contains(phone.canonical())).isPresent();
  }

  /** What is known after a call that was not made. */
  public static SendOutcome refusal() {
    return new SendOutcome.Rejected(
        SendOutcome.Rejection.OUTBOUND_NOT_ALLOWED,
        "outside of production only numbers in OUTBOUND_ALLOWLIST receive anything");
  }
}

package dev.recado.domain.refusal;

import java.util.Map;

/**
 * A clear no to a caller. Carries a stable machine-readable code, a short title (also shown as the
 * {@code error} member that clients of the old API read) and a detail that says what to do. It has
 * no stack trace because it is an answer, not a defect.
 */
public abstract sealed class Refusal extends RuntimeException
    permits Malformed,
        Unauthenticated,
        Forbidden,
        Unknown,
        Clash,
        Gone,
        Breach,
        GatewayRefused,
        Throttled,
        GatewayFailed,
        Unavailable {
  private final String code;
  private final String title;

  Refusal(String code, String title, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.title = title;
  }

  /** Stable name in snake_case, one per rule. */
  public String code() {
    return code;
  }

  /** Short text, the same for every occurrence. */
  public String title() {
    return title;
  }

  /** What is wrong in this occurrence and what to do. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Further members of the problem document, by name. */
  public Map<String, Object> members() {
    return Map.of();
  }
}

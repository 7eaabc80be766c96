package dev.recado.domain.refusal;

import java.util.List;
import java.util.Map;

/** One member of the request has a value that cannot be used. */
public final class InvalidValue extends Malformed {
  private final String pointer;

  /**
   * @param pointer JSON pointer or parameter name of the offending member, such as {@code /phone}
   */
  public InvalidValue(String pointer, String code, String detail) {
    super(code, "Invalid request", detail);
    this.pointer = pointer;
  }

  /** The same refusal for a member found at another place. */
  public InvalidValue at(String place) {
    return new InvalidValue(place, code(), detail());
  }

  @Override
  public Map<String, Object> members() {
    return Map.of(
        "errors", List.of(Map.of("pointer", pointer, "code", code(), "detail", detail())));
  }
}

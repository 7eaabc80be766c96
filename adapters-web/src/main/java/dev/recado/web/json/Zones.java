package dev.recado.web.json;

import dev.recado.domain.refusal.InvalidValue;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Reads time zones from bodies and forms. */
public final class Zones {
  /** Of a tenant that names none. */
  public static final String USUAL = "America/Sao_Paulo";

  private Zones() {}

  /**
   * @throws InvalidValue when there is none of that name
   */
  public static ZoneId parse(String pointer, String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new InvalidValue(pointer, "unknown_zone", "Use a zone such as America/Sao_Paulo.");
    }
  }
}

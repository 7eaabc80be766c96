package dev.recado.domain.connection;

import java.util.Locale;

/** Whether the gateway as a whole can be worked with; the names are part of the API. */
public enum GatewayStanding {
  COMPATIBLE,
  /** Another 2.x than the tests know: it works until something turns out to be different. */
  UNTESTED_VERSION,
  /** 1.x, or a later generation: its bodies are others. */
  INCOMPATIBLE_VERSION,
  /** It answers nothing before its licence is activated. */
  LICENCE_REQUIRED,
  /** It does not accept our key. */
  KEY_REFUSED,
  UNREACHABLE;

  public boolean warns() {
    return this != COMPATIBLE;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

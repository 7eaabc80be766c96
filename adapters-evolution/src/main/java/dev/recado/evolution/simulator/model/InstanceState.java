package dev.recado.evolution.simulator.model;

import java.util.Locale;

/** State of an instance's socket to WhatsApp, as {@code /instance/connectionState} names it. */
public enum InstanceState {
  CLOSE,
  CONNECTING,
  OPEN;

  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}

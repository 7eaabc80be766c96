package dev.recado.application.monitoring.port;

/** Tries the masking of the log. */
public interface MaskingProbe {
  /** How many planted secrets, one of every known form, a line of the log would show. */
  int unmasked();
}

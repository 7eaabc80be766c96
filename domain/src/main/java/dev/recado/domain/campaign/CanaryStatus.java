package dev.recado.domain.campaign;

import java.util.Locale;

/** What became of sending to a few first; the names are part of the API and of the database. */
public enum CanaryStatus {
  /** All are served at once. */
  NONE,
  /** The first are being served, or were and are being waited for. */
  RUNNING,
  PASSED,
  /** It went badly; whoever resumes the campaign takes that upon himself. */
  FAILED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

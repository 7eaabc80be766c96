package dev.recado.domain.running;

import java.time.Duration;
import java.util.Locale;

/** What a process does again and again by itself. */
public enum Loop {
  /** Claims due lanes and sends. A claim waits while all places are taken by slow calls. */
  SEND(90),
  /** Fetches the files of messages. */
  MEDIA(300),
  /** Looks into messages that may have left; a look asks the gateway, which may be slow. */
  SETTLE(900),
  /** Looks after connections. */
  CARE(300),
  /** Looks for messages that no webhook brought; reading a history may be slow. */
  GAPS(900),
  /** Starts the jobs that are due. */
  JOBS(30);

  private final Duration patience;

  Loop(long patience) {
    this.patience = Duration.ofSeconds(patience);
  }

  /** How long it may be since the last round that came to its end before it counts as stuck. */
  public Duration patience() {
    return patience;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

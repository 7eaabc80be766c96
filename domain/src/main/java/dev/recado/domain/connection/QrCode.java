package dev.recado.domain.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person scans (or types) to pair a phone.
 *
 * @param image a {@code data:image/png;base64,…} address
 * @param pairingCode the eight characters to type instead, where the gateway gave some
 * @param attempt how many codes this pairing has shown so far, this one included
 */
public record QrCode(String image, Optional<String> pairingCode, Instant shownAt, int attempt) {
  /** How long a phone accepts a code; the gateway replaces it after this time. */
  public static final Duration LIFE = Duration.ofSeconds(45);

  /** Codes shown in one pairing before it ends; linking again and again puts a number at risk. */
  public static final int LIMIT = 30;

  public boolean expired(Instant now) {
    return !now.isBefore(shownAt.plus(LIFE));
  }
}

package dev.recado.evolution.simulator.model;

import java.time.Instant;

/**
 * A message that left through the API, in the words of the request.
 *
 * @param number the destination as it was asked for
 * @param jid the destination it went to
 * @param id the WhatsApp id
 */
public record SentMessage(
    Instant at, String instance, String number, String jid, String text, String id) {
  private static final int FIXED_WEIGHT = 200;

  int weight() {
    return FIXED_WEIGHT + text.length();
  }
}

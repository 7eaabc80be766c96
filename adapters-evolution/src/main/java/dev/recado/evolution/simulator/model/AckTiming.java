package dev.recado.evolution.simulator.model;

import java.time.Duration;

/**
 * When receipts follow a message that left.
 *
 * @param server from the send to the tick of WhatsApp's server
 * @param delivery from that to the tick of the recipient's phone
 */
public record AckTiming(Duration server, Duration delivery) {

  public static AckTiming real() {
    return new AckTiming(Duration.ofMillis(300), Duration.ofMillis(900));
  }

  public static AckTiming immediate() {
    return new AckTiming(Duration.ZERO, Duration.ZERO);
  }
}

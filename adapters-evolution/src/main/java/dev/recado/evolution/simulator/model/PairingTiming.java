package dev.recado.evolution.simulator.model;

import java.time.Duration;

/**
 * How long pairing takes.
 *
 * @param createWait fixed wait of {@code /instance/create} with {@code qrcode:true}
 * @param connectWait fixed wait of {@code /instance/connect} after opening a socket
 * @param firstQrAfter from opening a socket to the first QR code; zero shows it at once
 * @param qrLifetime until the next QR code replaces the shown one
 * @param qrLimit QR codes of one pairing before the gateway gives up
 * @param reconnectAfter from losing a paired connection to being open again
 */
public record PairingTiming(
    Duration createWait,
    Duration connectWait,
    Duration firstQrAfter,
    Duration qrLifetime,
    int qrLimit,
    Duration reconnectAfter) {

  /** The times of a real gateway. */
  public static PairingTiming real() {
    return new PairingTiming(
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(45),
        30,
        Duration.ofSeconds(2));
  }

  /** Nothing waits, QR codes still live as long as real ones. */
  public static PairingTiming immediate() {
    Duration none = Duration.ZERO;
    return new PairingTiming(none, none, none, Duration.ofSeconds(45), 30, none);
  }
}

package dev.recado.evolution.simulator;

import dev.recado.evolution.simulator.model.AckTiming;
import dev.recado.evolution.simulator.model.PairingTiming;
import java.time.Duration;

/**
 * The gateway's pace.
 *
 * @param holdFor how long a withheld answer keeps a client waiting before the cut
 * @param createShowsQr whether the answer of create carries the QR code instead of count 0
 */
public record Behaviour(
    PairingTiming pairing, AckTiming acks, Duration holdFor, boolean createShowsQr) {
  private static final Duration HOLD = Duration.ofMinutes(2);

  public static Behaviour real() {
    return new Behaviour(PairingTiming.real(), AckTiming.real(), HOLD, false);
  }

  public static Behaviour immediate() {
    return new Behaviour(PairingTiming.immediate(), AckTiming.immediate(), HOLD, true);
  }

  public Behaviour with(PairingTiming newPairing) {
    return new Behaviour(newPairing, acks, holdFor, createShowsQr);
  }

  public Behaviour with(AckTiming newAcks) {
    return new Behaviour(pairing, newAcks, holdFor, createShowsQr);
  }

  public Behaviour holding(Duration newHoldFor) {
    return new Behaviour(pairing, acks, newHoldFor, createShowsQr);
  }

  public Behaviour answeringCreateWithQr(boolean shows) {
    return new Behaviour(pairing, acks, holdFor, shows);
  }
}

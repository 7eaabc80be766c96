package dev.recado.application.messaging;

import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.domain.pacing.LaneFacts;

/** A deliberate mistake in the engine: by itself there is none. */
interface Defect {
  Defect NONE = new Defect() {};

  /** The ledger as the mistaken engine knows it. */
  default Ledger ledger(Ledger right) {
    return right;
  }

  /** What the mistaken engine believes of a lane. */
  default LaneFacts facts(LaneFacts right) {
    return right;
  }

  /** The port behind {@link #facts}. */
  default Traffic traffic(Traffic right) {
    return new MistakenTraffic(right, this);
  }
}

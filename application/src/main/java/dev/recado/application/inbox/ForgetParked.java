package dev.recado.application.inbox;

import dev.recado.application.inbox.port.ParkedNews;
import dev.recado.application.inbox.port.ParkedNews.Forgotten;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import java.time.Duration;

/** Forgets news of messages that nobody will bring any more. */
public final class ForgetParked {
  /** The gap healer reaches back 14 days; this is after whatever it may still find. */
  public static final Duration KEPT = Duration.ofDays(30);

  private final Essentials essentials;
  private final ParkedNews parked;

  public ForgetParked(Essentials essentials, ParkedNews parked) {
    this.essentials = essentials;
    this.parked = parked;
  }

  /**
   * @return how many pieces of news were forgotten
   */
  public int once(int limit) {
    Forgotten forgotten = parked.forget(essentials.now().minus(KEPT), limit);
    for (int i = 0; i < forgotten.total(); i++) {
      essentials.counters().add(Counted.PARKED_FORGOTTEN);
    }
    return forgotten.total();
  }
}

package dev.recado.system;

import dev.recado.application.access.port.LoginThrottle;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.refusal.Throttled;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Counts failed sign-ins in this process: 5 in 15 minutes for one account from one address, and 50
 * from one address whatever the accounts, which stops whoever tries one password on many.
 */
public final class BucketLoginThrottle implements LoginThrottle {
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int PER_PAIR = 5;
  private static final int PER_ADDRESS = 50;

  private final boolean off;
  private final FailureBuckets<Pair> pairs;
  private final FailureBuckets<String> addresses;

  private record Pair(EmailAddress account, String address) {}

  /**
   * @param off lets everything pass, as ENABLE_TEST_BYPASS asks for
   */
  public BucketLoginThrottle(InstantSource clock, boolean off) {
    this.off = off;
    this.pairs = new FailureBuckets<>(PER_PAIR, WINDOW, clock);
    this.addresses = new FailureBuckets<>(PER_ADDRESS, WINDOW, clock);
  }

  @Override
  public void admit(EmailAddress account, String address) {
    Duration pair = pairs.toWait(new Pair(account, address));
    Duration all = addresses.toWait(address);
    Duration wait = pair.compareTo(all) > 0 ? pair : all;
    if (!off && wait.isPositive()) {
      throw new Throttled(
          "too_many_sign_ins",
          "Too many failed sign-ins",
          "Wait as long as Retry-After says, then try again.",
          wait);
    }
  }

  @Override
  public void failed(EmailAddress account, String address) {
    pairs.count(new Pair(account, address));
    addresses.count(address);
  }

  @Override
  public void succeeded(EmailAddress account, String address) {
    pairs.forget(new Pair(account, address));
  }
}

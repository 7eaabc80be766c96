package dev.recado.web.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.recado.domain.refusal.Throttled;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * How often one may ask: 1000 requests in 15 minutes per address without a token, 600 a minute per
 * member (api.md §1). Counted per node and kept for a bounded number of callers.
 */
public final class RequestLimits {
  private static final int CALLERS = 100_000;
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private final Cache<String, Bucket> strangers = cache(QUARTER);
  private final Cache<String, Bucket> members = cache(Duration.ofMinutes(2));
  private final WebSettings settings;

  public RequestLimits(WebSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws Throttled when this address has asked too often
   */
  void stranger(String address) {
    take(strangers.get(address, key -> bucket(1000, QUARTER)));
  }

  /**
   * @throws Throttled when this member has asked too often
   */
  void member(String id) {
    take(members.get(id, key -> bucket(600, Duration.ofMinutes(1))));
  }

  private void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed() && !settings.limitsOff()) {
      throw new Throttled(
          "too_many_requests",
          "Too many requests",
          "Wait as long as Retry-After says, then ask again.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private static Bucket bucket(long requests, Duration per) {
    Bandwidth limit = Bandwidth.builder().capacity(requests).refillGreedy(requests, per).build();
    return Bucket.builder().addLimit(limit).build();
  }

  private static Cache<String, Bucket> cache(Duration idle) {
    return Caffeine.newBuilder().maximumSize(CALLERS).expireAfterAccess(idle).build();
  }
}

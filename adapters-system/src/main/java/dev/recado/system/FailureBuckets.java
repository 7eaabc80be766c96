package dev.recado.system;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** For each key a bucket of failures still forgiven; full ones are not kept. */
final class FailureBuckets<K> {
  /** About 20 MB at most. A key is added by a failure only, so filling this up is slow. */
  private static final int KEYS = 100_000;

  private final int allowed;
  private final Duration window;
  private final TimeMeter time;
  private final Cache<K, Bucket> buckets;

  FailureBuckets(int allowed, Duration window, InstantSource clock) {
    this.allowed = allowed;
    this.window = window;
    this.time = new InstantMeter(clock);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(KEYS)
            .expireAfterAccess(window)
            .ticker(time::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  private record InstantMeter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  /** How long until another try is due; zero when one is due now. */
  Duration toWait(K key) {
    Bucket bucket = buckets.getIfPresent(key);
    return bucket == null
        ? Duration.ZERO
        : Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  void count(K key) {
    buckets.get(key, unknown -> fullBucket()).tryConsume(1);
  }

  void forget(K key) {
    buckets.invalidate(key);
  }

  private Bucket fullBucket() {
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(limit -> limit.capacity(allowed).refillIntervally(allowed, window))
        .build();
  }
}

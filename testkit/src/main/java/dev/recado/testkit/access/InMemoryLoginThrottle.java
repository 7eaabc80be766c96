package dev.recado.testkit.access;

import dev.recado.application.access.port.LoginThrottle;
import dev.recado.domain.member.EmailAddress;
import dev.recado.domain.refusal.Throttled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Counts failed sign-ins in memory. */
public final class InMemoryLoginThrottle implements LoginThrottle {
  private static final int BORNE = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private final Map<Pair, List<Instant>> failures = new ConcurrentHashMap<>();
  private final InstantSource clock;

  private record Pair(EmailAddress account, String address) {}

  public InMemoryLoginThrottle(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void admit(EmailAddress account, String address) {
    Instant since = clock.instant().minus(WINDOW);
    List<Instant> recent =
        failures.getOrDefault(new Pair(account, address), List.of()).stream()
            .filter(at -> at.isAfter(since))
            .toList();
    if (recent.size() >= BORNE) {
      throw new Throttled(
          "too_many_sign_ins",
          "Too many failed sign-ins",
          "Wait a moment.",
          Duration.between(since, recent.getFirst()));
    }
  }

  @Override
  public void failed(EmailAddress account, String address) {
    failures.merge(
        new Pair(account, address),
        List.of(clock.instant()),
        (before, now) -> Stream.concat(before.stream(), now.stream()).toList());
  }

  @Override
  public void succeeded(EmailAddress account, String address) {
    failures.remove(new Pair(account, address));
  }
}

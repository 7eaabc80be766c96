package dev.recado.testkit.inbox;

import dev.recado.application.inbox.port.GapWatches.Haul;
import dev.recado.application.inbox.port.GapWatches.Looks;
import dev.recado.application.inbox.port.GapWatches.Progress;
import dev.recado.application.inbox.port.GapWatches.Suspicion;
import dev.recado.application.inbox.port.GapWatches.Watch;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A gap watch.
 *
 * @param heldUntil the end of the lease, while somebody looks
 */
public record WatchRow(TenantId tenant, Watch value, Optional<Instant> heldUntil)
    implements Table.Row {
  private static final Duration LATELY = Duration.ofMinutes(2);

  boolean due(Instant now) {
    return heldUntil.filter(end -> end.isAfter(now)).isEmpty()
        && !value.looks().next().isAfter(now);
  }

  boolean lookedLately(Instant now) {
    return value.looks().latest().filter(at -> at.isAfter(now.minus(LATELY))).isPresent();
  }

  WatchRow held(Instant end) {
    return new WatchRow(tenant, with(value.readUntil(), next(end)), Optional.of(end));
  }

  WatchRow dueAt(Instant at) {
    Instant next = earlier(value.looks().next(), at);
    return new WatchRow(tenant, with(value.readUntil(), next(next)), heldUntil);
  }

  /** Over another instance; what was found before stays counted. */
  WatchRow anew(Watch fresh) {
    Looks looks = new Looks(fresh.looks().next(), value.looks().latest(), 0, Optional.empty());
    Watch next = new Watch(fresh.instance(), fresh.begun(), fresh.readUntil(), looks, value.haul());
    return new WatchRow(tenant, next, heldUntil);
  }

  WatchRow back(Suspicion suspicion) {
    Instant begun = suspicion.reopen() ? earlier(value.begun(), suspicion.since()) : value.begun();
    Instant since = begun.isAfter(suspicion.since()) ? begun : suspicion.since();
    Watch next =
        new Watch(
            value.instance(),
            begun,
            earlier(value.readUntil(), since),
            value.looks(),
            value.haul());
    return new WatchRow(tenant, next, heldUntil).dueAt(suspicion.lookAt());
  }

  WatchRow advanced(Instant before, Progress progress) {
    Instant readUntil = value.readUntil().equals(before) ? progress.readUntil() : value.readUntil();
    Haul haul = progress.recovered() > 0 ? more(progress) : value.haul();
    Watch next = new Watch(value.instance(), value.begun(), readUntil, value.looks(), haul);
    return new WatchRow(tenant, next, heldUntil);
  }

  private Haul more(Progress progress) {
    long recovered = value.haul().recovered() + progress.recovered();
    return new Haul(recovered, Optional.of(progress.now()));
  }

  /** A suspicion that came while somebody looked keeps its time. */
  WatchRow over(Instant planned, Instant now, Optional<String> trouble) {
    Instant set = value.looks().next();
    boolean suspected = heldUntil.filter(set::isBefore).isPresent();
    Instant next = suspected ? earlier(set, planned) : planned;
    int failures = trouble.isPresent() ? value.looks().failures() + 1 : 0;
    Looks looks = new Looks(next, Optional.of(now), failures, trouble);
    return new WatchRow(tenant, with(value.readUntil(), looks), Optional.empty());
  }

  private Watch with(Instant readUntil, Looks looks) {
    return new Watch(value.instance(), value.begun(), readUntil, looks, value.haul());
  }

  private Looks next(Instant at) {
    Looks looks = value.looks();
    return new Looks(at, looks.latest(), looks.failures(), looks.trouble());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}

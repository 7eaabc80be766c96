package dev.recado.application.connections;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.CareBook.Patient;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Care.Illness;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Remedy;
import dev.recado.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** One look at one connection, and what follows from it. */
public final class Visit {
  /** How often a pairing, whose events may be lost, is asked about. */
  private static final Duration PAIRING = Duration.ofSeconds(30);

  /** After a look that the gateway did not answer. */
  private static final Duration AWAY = Duration.ofSeconds(60);

  private static final Duration ROUTINE = Duration.ofMinutes(15);

  private final Essentials essentials;
  private final Chart chart;
  private final Examination examination;
  private final Treatment treatment;

  public Visit(Essentials essentials, Chart chart, Examination examination, Treatment treatment) {
    this.essentials = essentials;
    this.chart = chart;
    this.examination = examination;
    this.treatment = treatment;
  }

  void pay(TenantScope scope, Patient patient) {
    chart
        .open(scope, patient.connection())
        .ifPresent(page -> chart.close(scope, patient, page, outcome(scope, page)));
  }

  /** What is known after the visit, and when to look again. */
  record Outcome(Care care, Optional<Instant> nextDue) {}

  private Outcome outcome(TenantScope scope, Chart.Page page) {
    Care known = settled(scope, page);
    Connection connection = page.connection();
    try {
      return switch (connection.status().state()) {
        case CONNECTED, RESTRICTED -> live(scope, connection, known);
        case QR -> pairing(scope, connection, known);
        case CONNECTING -> connecting(scope, connection, known);
        case ERROR -> ailing(scope, connection, known);
        case DISCONNECTED -> step(scope, connection, known);
      };
    } catch (Refusal away) {
      return new Outcome(known, Optional.of(essentials.now().plus(AWAY)));
    }
  }

  /** What was wrong may be over by now: an event came, or a person did something. */
  private Care settled(TenantScope scope, Chart.Page page) {
    Care known = page.care().under(page.connection().status(), essentials.now());
    page.care()
        .illness()
        .filter(before -> page.connection().connected())
        .filter(before -> known.illness().isEmpty())
        .ifPresent(over -> chart.recovered(scope, page.connection(), over.ailment()));
    return known;
  }

  private Outcome live(TenantScope scope, Connection connection, Care known) {
    Care found = examination.ofLive(scope, connection, known);
    Outcome treated = step(scope, connection, found);
    Instant routine = essentials.now().plus(ROUTINE);
    Optional<Instant> shaken = treated.care().shakenSince().map(since -> since.plus(Care.GRACE));
    return new Outcome(
        treated.care(),
        Stream.of(treated.nextDue(), shaken, Optional.of(routine))
            .flatMap(Optional::stream)
            .min(Instant::compareTo));
  }

  private Outcome connecting(TenantScope scope, Connection connection, Care known) {
    return known.illness().isPresent()
        ? ailing(scope, connection, known)
        : pairing(scope, connection, known);
  }

  private Outcome pairing(TenantScope scope, Connection connection, Care known) {
    return new Outcome(
        examination.ofPairing(scope, connection, known),
        Optional.of(essentials.now().plus(PAIRING)));
  }

  private Outcome ailing(TenantScope scope, Connection connection, Care known) {
    boolean better = known.illness().isPresent() && examination.ofAiling(scope, connection, known);
    return better
        ? new Outcome(known, Optional.of(essentials.now()))
        : step(scope, connection, known);
  }

  /** The next step of the course, if its time has come. */
  private Outcome step(TenantScope scope, Connection connection, Care known) {
    Instant now = essentials.now();
    Optional<Remedy> remedy = known.illness().flatMap(illness -> illness.step(now));
    Care after = remedy.map(next -> taken(scope, connection, known, next)).orElse(known);
    Optional<Illness> going = after.illness().map(illness -> watched(illness, now));
    return new Outcome(after.with(going), going.flatMap(Illness::due));
  }

  /** Once the steps are used up, a look is what is repeated. */
  private static Illness watched(Illness illness, Instant now) {
    boolean usedUp = illness.ailment().course().step(illness.steps()).isEmpty();
    boolean due = illness.due().filter(at -> !at.isAfter(now)).isPresent();
    return usedUp && due ? illness.seen(now) : illness;
  }

  private Care taken(TenantScope scope, Connection connection, Care known, Remedy remedy) {
    Illness illness = known.illness().orElseThrow();
    boolean done = treatment.treat(scope, connection, known, remedy);
    chart.note(scope, connection, new LifeEvent.RemedyTaken(illness.ailment(), remedy, done));
    Instant now = essentials.now();
    Care stepped = known.with(Optional.of(illness.stepped(now)));
    return done && remedy == Remedy.RECYCLE ? stepped.recycled(now) : stepped;
  }
}

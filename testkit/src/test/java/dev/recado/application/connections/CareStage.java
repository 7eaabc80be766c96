package dev.recado.application.connections;

import dev.recado.application.access.JobGate;
import dev.recado.application.connections.ShowCondition.Condition;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.Care;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.RecordingGauges;
import java.time.Duration;
import java.util.List;

/** A connected unit, a gateway that can fail in every way, and whoever looks after it. */
final class CareStage {
  /** Often enough that nothing is taken late by more than this. */
  static final Duration TICK = Duration.ofSeconds(10);

  final PairingStage pairing = new PairingStage();
  final Home home = pairing.stage.given.home();
  final RecordingGauges gauges = new RecordingGauges();
  private final WebhookAddress webhook = new WebhookAddress(PairingStage.BASE);
  final Registration registration =
      new Registration(
          pairing.stage.essentials,
          pairing.backend.careBook(),
          pairing.backend.timeline(),
          pairing.stage.world,
          webhook);
  final CareForConnections care = care();
  final RotateSecret rotate =
      new RotateSecret(
          pairing.stage.essentials,
          pairing.show,
          pairing.backend.connections(),
          new InstanceNames(pairing.stage.secrets),
          registration);
  final JudgeVitals judge =
      new JudgeVitals(
          pairing.stage.essentials,
          new JobGate(),
          pairing.backend.vitalSigns(),
          pairing.backend.timeline(),
          gauges,
          VitalLimits.STANDARD);
  final WatchGateway watch =
      new WatchGateway(
          pairing.stage.essentials, pairing.backend.gatewayWatch(), pairing.stage.world, gauges);
  final ShowCondition showCondition =
      new ShowCondition(
          pairing.stage.essentials,
          pairing.show,
          pairing.backend.careBook(),
          pairing.backend.vitalSigns(),
          pairing.backend.gatewayWatch(),
          VitalLimits.STANDARD);
  final ShowTimeline showTimeline =
      new ShowTimeline(pairing.stage.transactions, pairing.show, pairing.backend.timeline());

  private CareForConnections care() {
    Chart chart =
        new Chart(
            pairing.stage.essentials,
            pairing.backend.connections(),
            pairing.backend.careBook(),
            pairing.backend.timeline(),
            pairing.events);
    Examination examination =
        new Examination(
            pairing.stage.essentials,
            chart,
            pairing.stage.world,
            new Restlessness(pairing.stage.transactions, pairing.backend.vitalSigns()),
            registration);
    Treatment treatment =
        new Treatment(
            pairing.stage.essentials,
            chart,
            pairing.book,
            pairing.stage.gateway,
            pairing.stage.world,
            new OpenInstance(pairing.book, pairing.stage.gateway, webhook));
    return new CareForConnections(
        pairing.stage.essentials,
        new JobGate(),
        pairing.backend.careBook(),
        new Visit(pairing.stage.essentials, chart, examination, treatment),
        Runnable::run);
  }

  /** The unit's number is connected, and everything about it was looked at. */
  Connection connected() {
    Connection connection = pairing.connect(home);
    pairing.stage.world.scan(connection.instance(), Some.ownPhone());
    look();
    look();
    return now();
  }

  Connection now() {
    return pairing.now(home);
  }

  String status() {
    return now().status().state().label() + "/" + now().status().reason().label();
  }

  Care known() {
    Connection present = now();
    return pairing.stage.transactions.within(
        home.scope(), () -> pairing.backend.careBook().of(home.scope(), present.id()));
  }

  void signal(ConnectionSignal signal) {
    pairing.signals(home, signal);
  }

  /** Whoever is due is looked at. */
  int look() {
    return care.once(10);
  }

  /** Time passes, and connections are looked after meanwhile. */
  void pass(Duration time) {
    for (Duration gone = Duration.ZERO; gone.compareTo(time) < 0; gone = gone.plus(TICK)) {
      pairing.stage.pass(TICK);
      look();
    }
  }

  /** What happened, oldest first. */
  List<Timeline.Entry> timeline() {
    return showTimeline
        .show(home.scope(), home.unit().id(), Page.Request.first(200))
        .items()
        .reversed();
  }

  List<LifeEvent> happened() {
    return timeline().stream().map(Timeline.Entry::event).toList();
  }

  Condition condition() {
    return showCondition.show(home.scope(), home.unit().id()).orElseThrow();
  }
}

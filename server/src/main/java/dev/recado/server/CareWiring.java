package dev.recado.server;

import dev.recado.application.access.JobGate;
import dev.recado.application.connections.ApplyConnectionEvent;
import dev.recado.application.connections.CareForConnections;
import dev.recado.application.connections.Chart;
import dev.recado.application.connections.Examination;
import dev.recado.application.connections.ForgetTimeline;
import dev.recado.application.connections.InstanceNames;
import dev.recado.application.connections.JudgeVitals;
import dev.recado.application.connections.OpenInstance;
import dev.recado.application.connections.PairingBook;
import dev.recado.application.connections.Registration;
import dev.recado.application.connections.Restlessness;
import dev.recado.application.connections.RotateSecret;
import dev.recado.application.connections.ShowCondition;
import dev.recado.application.connections.ShowConnection;
import dev.recado.application.connections.ShowTimeline;
import dev.recado.application.connections.Treatment;
import dev.recado.application.connections.Visit;
import dev.recado.application.connections.WatchGateway;
import dev.recado.application.connections.WebhookAddress;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.GatewayWatch;
import dev.recado.application.connections.port.Gauges;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.connections.port.VitalSigns;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.connection.VitalLimits;
import dev.recado.evolution.client.EvolutionHttp;
import dev.recado.evolution.client.EvolutionUpkeep;
import dev.recado.persistence.connections.PostgresCareBook;
import dev.recado.persistence.connections.PostgresGatewayWatch;
import dev.recado.persistence.connections.PostgresTimeline;
import dev.recado.persistence.connections.PostgresVitalSigns;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Jdbi;

/** Looking after connections: what is wrong, what is done about it, how it is shown. */
@Dependent
public class CareWiring {
  private static final int VISITS_AT_ONCE = 16;

  @Produces
  @Singleton
  CareBook careBook(Jdbi jdbi) {
    return new PostgresCareBook(jdbi);
  }

  @Produces
  @Singleton
  Timeline timeline(Jdbi jdbi) {
    return new PostgresTimeline(jdbi);
  }

  @Produces
  @Singleton
  VitalSigns vitalSigns(Jdbi jdbi) {
    return new PostgresVitalSigns(jdbi);
  }

  @Produces
  @Singleton
  GatewayWatch gatewayWatch(Jdbi jdbi) {
    return new PostgresGatewayWatch(jdbi);
  }

  @Produces
  @Singleton
  Upkeep upkeep(EvolutionHttp http) {
    return new EvolutionUpkeep(http);
  }

  @Produces
  @Singleton
  VitalLimits vitalLimits(ServerSettings settings) {
    return settings.vitalLimits();
  }

  @Produces
  @Singleton
  Chart chart(
      Essentials essentials,
      Connections connections,
      CareBook book,
      Timeline timeline,
      ApplyConnectionEvent events) {
    return new Chart(essentials, connections, book, timeline, events);
  }

  @Produces
  @Singleton
  Registration registration(
      Essentials essentials,
      CareBook book,
      Timeline timeline,
      Upkeep upkeep,
      WebhookAddress webhook) {
    return new Registration(essentials, book, timeline, upkeep, webhook);
  }

  @Produces
  @Singleton
  Examination examination(
      Essentials essentials,
      Chart chart,
      Upkeep upkeep,
      Transactions transactions,
      VitalSigns signs,
      Registration registration) {
    Restlessness restlessness = new Restlessness(transactions, signs);
    return new Examination(essentials, chart, upkeep, restlessness, registration);
  }

  @Produces
  @Singleton
  Treatment treatment(
      Essentials essentials,
      Chart chart,
      PairingBook book,
      Gateway gateway,
      Upkeep upkeep,
      OpenInstance opening) {
    return new Treatment(essentials, chart, book, gateway, upkeep, opening);
  }

  @Produces
  @Singleton
  CareForConnections careForConnections(
      Essentials essentials,
      JobGate gate,
      CareBook book,
      Chart chart,
      Examination examination,
      Treatment treatment,
      WorkPlaces places) {
    Visit visit = new Visit(essentials, chart, examination, treatment);
    Executor executor = places.atMost(VISITS_AT_ONCE);
    return new CareForConnections(essentials, gate, book, visit, executor);
  }

  @Produces
  @Singleton
  JudgeVitals judgeVitals(
      Essentials essentials,
      JobGate gate,
      VitalSigns signs,
      Timeline timeline,
      Gauges gauges,
      VitalLimits limits) {
    return new JudgeVitals(essentials, gate, signs, timeline, gauges, limits);
  }

  @Produces
  @Singleton
  WatchGateway watchGateway(
      Essentials essentials, GatewayWatch watch, Upkeep upkeep, Gauges gauges) {
    return new WatchGateway(essentials, watch, upkeep, gauges);
  }

  @Produces
  @Singleton
  ForgetTimeline forgetTimeline(Timeline timeline, InstantSource clock) {
    return new ForgetTimeline(timeline, clock);
  }

  @Produces
  @Singleton
  RotateSecret rotateSecret(
      Essentials essentials,
      ShowConnection show,
      Connections connections,
      InstanceNames names,
      Registration registration) {
    return new RotateSecret(essentials, show, connections, names, registration);
  }

  @Produces
  @Singleton
  ShowTimeline showTimeline(Transactions transactions, ShowConnection show, Timeline timeline) {
    return new ShowTimeline(transactions, show, timeline);
  }

  @Produces
  @Singleton
  ShowCondition showCondition(
      Essentials essentials,
      ShowConnection show,
      CareBook book,
      VitalSigns signs,
      GatewayWatch watch,
      VitalLimits limits) {
    return new ShowCondition(essentials, show, book, signs, watch, limits);
  }
}

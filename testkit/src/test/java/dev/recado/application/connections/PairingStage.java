package dev.recado.application.connections;

import dev.recado.application.Stage;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.InMemoryBackend;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use cases of connecting, and the gateway's events. */
final class PairingStage {
  static final URI BASE = URI.create("https://recado.example/");

  final Stage stage = new Stage();
  final InMemoryBackend backend = stage.backend;
  final ShowConnection show =
      new ShowConnection(stage.transactions, backend.units(), backend.connections());
  final PairingBook book = book(backend.connections());
  final ConnectUnit connect = connect(book);
  final FetchCode fetch = new FetchCode(stage.essentials, show, book, stage.gateway);
  final DeleteRetiredInstances deletion =
      new DeleteRetiredInstances(
          stage.essentials, new JobGate(), backend.retiredInstances(), stage.gateway);
  final DisconnectUnit disconnect =
      new DisconnectUnit(
          stage.essentials, show, backend.connections(), backend.retiredInstances(), deletion);
  final ApplyConnectionEvent events =
      new ApplyConnectionEvent(
          stage.essentials,
          backend.connections(),
          backend.retiredInstances(),
          backend.lanes(),
          backend.careBook());
  final List<Topic> changed = new ArrayList<>();

  PairingBook book(Connections connections) {
    return new PairingBook(
        stage.essentials,
        backend.units(),
        connections,
        backend.retiredInstances(),
        new InstanceNames(stage.secrets));
  }

  ConnectUnit connect(PairingBook with) {
    return new ConnectUnit(stage.essentials, with, opening(with));
  }

  OpenInstance opening(PairingBook with) {
    return new OpenInstance(with, stage.gateway, new WebhookAddress(BASE));
  }

  Connection connect(Home home) {
    return connect.connect(home.scope(), home.unit().id(), "evolution");
  }

  Connection now(Home home) {
    return show.show(home.scope(), home.unit().id()).orElseThrow();
  }

  boolean shows(Home home, String image) {
    TenantScope scope = home.scope();
    Connection known = now(home);
    return stage.transactions.within(
        scope, () -> events.codeShown(scope, known.id(), image, Optional.empty(), changed));
  }

  boolean links(Home home, PhoneNumber own) {
    TenantScope scope = home.scope();
    Connection known = now(home);
    return stage.transactions.within(scope, () -> events.linked(scope, known.id(), own, changed));
  }

  boolean signals(Home home, ConnectionSignal signal) {
    TenantScope scope = home.scope();
    Connection known = now(home);
    return stage.transactions.within(
        scope, () -> events.signal(scope, known.id(), signal, changed));
  }

  /** The instances that wait for their deletion now. */
  List<InstanceName> left() {
    return backend.retiredInstances().due(stage.clock.instant(), 100).stream()
        .map(retired -> retired.instance())
        .toList();
  }
}

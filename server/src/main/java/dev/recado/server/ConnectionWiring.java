package dev.recado.server;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.port.Units;
import dev.recado.application.connections.ApplyConnectionEvent;
import dev.recado.application.connections.BeginPairing;
import dev.recado.application.connections.ConnectUnit;
import dev.recado.application.connections.DeleteRetiredInstances;
import dev.recado.application.connections.DisconnectUnit;
import dev.recado.application.connections.FetchCode;
import dev.recado.application.connections.InstanceNames;
import dev.recado.application.connections.LiftRestrictions;
import dev.recado.application.connections.ListConnections;
import dev.recado.application.connections.OpenInstance;
import dev.recado.application.connections.PairingBook;
import dev.recado.application.connections.ShowConnection;
import dev.recado.application.connections.WebhookAddress;
import dev.recado.application.connections.port.CareBook;
import dev.recado.application.connections.port.Connections;
import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.Restrictions;
import dev.recado.application.connections.port.RetiredInstances;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Secrets;
import dev.recado.application.operations.port.Transactions;
import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Use cases of connections: pairing and watching over a number. */
@Dependent
public class ConnectionWiring {
  @Produces
  @Singleton
  ApplyConnectionEvent applyConnectionEvent(
      Essentials essentials,
      Connections connections,
      RetiredInstances retired,
      Lanes lanes,
      CareBook careBook) {
    return new ApplyConnectionEvent(essentials, connections, retired, lanes, careBook);
  }

  @Produces
  @Singleton
  BeginPairing beginPairing(
      Essentials essentials,
      PairingBook book,
      OpenInstance opening,
      @VirtualThreads ManagedExecutorService threads) {
    return new BeginPairing(essentials, book, opening, threads);
  }

  @Produces
  @Singleton
  ConnectUnit connectUnit(Essentials essentials, PairingBook book, OpenInstance opening) {
    return new ConnectUnit(essentials, book, opening);
  }

  @Produces
  @Singleton
  DeleteRetiredInstances deleteRetiredInstances(
      Essentials essentials, JobGate gate, RetiredInstances retired, Gateway gateway) {
    return new DeleteRetiredInstances(essentials, gate, retired, gateway);
  }

  @Produces
  @Singleton
  DisconnectUnit disconnectUnit(
      Essentials essentials,
      ShowConnection show,
      Connections connections,
      RetiredInstances retired,
      DeleteRetiredInstances deletion) {
    return new DisconnectUnit(essentials, show, connections, retired, deletion);
  }

  @Produces
  @Singleton
  FetchCode fetchCode(
      Essentials essentials, ShowConnection show, PairingBook book, Gateway gateway) {
    return new FetchCode(essentials, show, book, gateway);
  }

  @Produces
  @Singleton
  InstanceNames instanceNames(Secrets secrets) {
    return new InstanceNames(secrets);
  }

  @Produces
  @Singleton
  LiftRestrictions liftRestrictions(
      Essentials essentials,
      JobGate gate,
      Restrictions restrictions,
      Connections connections,
      Lanes lanes) {
    return new LiftRestrictions(essentials, gate, restrictions, connections, lanes);
  }

  @Produces
  @Singleton
  OpenInstance openInstance(PairingBook book, Gateway gateway, WebhookAddress webhook) {
    return new OpenInstance(book, gateway, webhook);
  }

  @Produces
  @Singleton
  PairingBook pairingBook(
      Essentials essentials,
      Units units,
      Connections connections,
      RetiredInstances retired,
      InstanceNames names) {
    return new PairingBook(essentials, units, connections, retired, names);
  }

  @Produces
  @Singleton
  ListConnections listConnections(Transactions transactions, Connections connections) {
    return new ListConnections(transactions, connections);
  }

  @Produces
  @Singleton
  ShowConnection showConnection(Transactions transactions, Units units, Connections connections) {
    return new ShowConnection(transactions, units, connections);
  }
}

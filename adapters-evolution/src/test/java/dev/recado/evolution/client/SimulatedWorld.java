package dev.recado.evolution.client;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.inbox.port.History;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.evolution.simulator.SimulatorOptions;
import dev.recado.evolution.simulator.SimulatorServer;
import dev.recado.evolution.simulator.model.Dialect;
import dev.recado.evolution.simulator.model.Effect;
import dev.recado.evolution.simulator.model.Effects;
import dev.recado.evolution.simulator.model.Fault;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Jids;
import dev.recado.evolution.simulator.model.Letter;
import dev.recado.evolution.simulator.model.Operation;
import dev.recado.evolution.simulator.model.Simulator;
import dev.recado.evolution.webhook.EvolutionEventReader;
import dev.recado.testkit.connections.GatewayWorld;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The simulator, with a client that does not wait long for it. */
final class SimulatedWorld implements GatewayWorld, AutoCloseable {
  static final EvolutionSettings.Limits SHORT =
      new EvolutionSettings.Limits(
          Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(2));

  private final SimulatorServer server =
      SimulatorServer.start(SimulatorOptions.immediate("global-key"));
  private final Gateway gateway = gateway("global-key");

  /** A client with another key, or the same. */
  Gateway gateway(String key) {
    return gateway(URI.create(server.baseUrl()), key);
  }

  static Gateway gateway(URI base, String key) {
    return new EvolutionGateway(new EvolutionHttp(new EvolutionSettings(base, key, SHORT)));
  }

  @Override
  public Gateway gateway() {
    return gateway;
  }

  @Override
  public History history() {
    return history(URI.create(server.baseUrl()));
  }

  static History history(URI base) {
    EvolutionSettings settings = new EvolutionSettings(base, "global-key", SHORT);
    return new EvolutionHistory(
        new EvolutionHttp(settings), new EvolutionEventReader(InstantSource.system()));
  }

  Simulator simulator() {
    return server.simulator();
  }

  @Override
  public void scan(InstanceName instance, PhoneNumber own) {
    simulator().pairing().scan(named(instance), own.digits(), "Loja");
  }

  @Override
  public void befall(InstanceName instance, Trouble trouble) {
    fault(instance, Operation.SEND_TEXT, effect(trouble));
  }

  private static String effect(Trouble trouble) {
    return switch (trouble) {
      case CONNECTION_CLOSED -> "connection-closed-500";
      case NOT_ON_WHATSAPP -> "not-on-whatsapp";
      case NOT_UNDERSTOOD -> "validation";
      case REQUEST_LOST -> "cut-before";
      case ANSWER_LOST -> "cut-after";
    };
  }

  /** The next call of this kind meets this effect. */
  void fault(InstanceName instance, Operation operation, String name) {
    Effect effect = Effects.named(name, Duration.ZERO).orElseThrow();
    simulator().faults().add(new Fault(name, effect, operation, 1, instance.value(), null));
  }

  @Override
  public void write(InstanceName instance, PhoneNumber from, String text) {
    Letter letter = new Letter(from.digits(), "Ana", text, Dialect.PN, null, null);
    simulator().conversations().customerWrites(named(instance), letter);
  }

  @Override
  public List<Sent> sent(InstanceName instance) {
    return simulator()
        .sent()
        .last(100, message -> message.instance().equals(instance.value()))
        .stream()
        .map(message -> new Sent(new PhoneNumber(Jids.user(message.jid())), message.text()))
        .toList();
  }

  @Override
  public void cutOff() {
    server.close();
  }

  Instance named(InstanceName instance) {
    return simulator().instances().named(instance.value()).orElseThrow();
  }

  @Override
  public void close() {
    server.close();
  }
}

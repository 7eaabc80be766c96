package dev.recado.evolution.client;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.inbox.port.History;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.evolution.simulator.SimulatorOptions;
import dev.recado.evolution.simulator.SimulatorServer;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Dialect;
import dev.recado.evolution.simulator.model.Effect;
import dev.recado.evolution.simulator.model.Effects;
import dev.recado.evolution.simulator.model.Fault;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Jids;
import dev.recado.evolution.simulator.model.Letter;
import dev.recado.evolution.simulator.model.Media;
import dev.recado.evolution.simulator.model.Operation;
import dev.recado.evolution.simulator.model.Simulator;
import dev.recado.evolution.webhook.EvolutionEventReader;
import dev.recado.testkit.media.MediaWorld;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The simulator, with a client that does not wait long for it. */
final class SimulatedWorld implements MediaWorld, AutoCloseable {
  static final EvolutionSettings.Limits SHORT =
      new EvolutionSettings.Limits(
          Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(2));

  private final SimulatorServer server =
      SimulatorServer.start(SimulatorOptions.immediate("global-key"));
  private final Gateway gateway = gateway("global-key");
  private final MediaGateway files =
      new EvolutionMedia(
          new EvolutionHttp(
              new EvolutionSettings(URI.create(server.baseUrl()), "global-key", SHORT)));

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
  public MediaGateway files() {
    return files;
  }

  @Override
  public ProviderMessageId picture(
      InstanceName instance, PhoneNumber from, FileName name, byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    Media media = new Media("imageMessage", "image/png", base64, name.value(), "");
    return written(instance, new Letter(from.digits(), "Ana", "", Dialect.PN, media, null));
  }

  @Override
  public ProviderMessageId words(InstanceName instance, PhoneNumber from, String text) {
    return written(instance, new Letter(from.digits(), "Ana", text, Dialect.PN, null, null));
  }

  private ProviderMessageId written(InstanceName instance, Letter letter) {
    return new ProviderMessageId(
        simulator().conversations().customerWrites(named(instance), letter));
  }

  @Override
  public String reference(InstanceName instance, ProviderMessageId message) {
    JsonObject data = named(instance).messages().find(message.value()).orElseThrow().data();
    return JsonText.object("key", data.get("key"), "message", data.get("message")).toString();
  }

  @Override
  public void befall(InstanceName instance, FetchTrouble trouble) {
    String effect =
        switch (trouble) {
          case FORGOTTEN -> "message-not-found-400";
          case EXPIRED -> "media-expired-400";
          case GARBLED -> "not-base64";
          case CONNECTION_CLOSED -> "connection-closed-500";
        };
    int times = trouble == FetchTrouble.EXPIRED ? 2 : 1;
    for (int time = 0; time < times; time++) {
      fault(instance, Operation.GET_BASE64, effect);
    }
  }

  @Override
  public void befallFile(InstanceName instance, Trouble trouble) {
    fault(instance, Operation.SEND_MEDIA, effect(trouble));
  }

  @Override
  public List<SentFile> sentFiles(InstanceName instance) {
    return simulator()
        .sent()
        .last(100, message -> message.instance().equals(instance.value()))
        .stream()
        .map(sent -> named(instance).messages().find(sent.id()).orElseThrow().media())
        .map(SimulatedWorld::sentFile)
        .toList();
  }

  private static SentFile sentFile(Media media) {
    boolean voiceNote = media.mimetype().contains("opus");
    MessageType type =
        MessageType.valueOf(media.messageType().replace("Message", "").toUpperCase(Locale.ROOT));
    return new SentFile(
        MediaKind.of(type, voiceNote).orElseThrow(),
        media.mimetype().split(";", 2)[0],
        Base64.getDecoder().decode(media.base64()),
        Optional.of(media.caption()).filter(text -> !text.isEmpty()));
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

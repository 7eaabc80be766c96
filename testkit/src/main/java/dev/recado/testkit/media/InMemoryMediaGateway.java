package dev.recado.testkit.media;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.application.inbox.port.History;
import dev.recado.application.media.port.MediaGateway;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.testkit.connections.InMemoryGateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** The files of a gateway in memory. */
public final class InMemoryMediaGateway implements MediaGateway, MediaWorld {
  private final InMemoryGateway gateway;
  private final Map<ProviderMessageId, Optional<Held>> messages = new HashMap<>();
  private final Map<InstanceName, List<SentFile>> sent = new HashMap<>();
  private final Queue<FetchTrouble> troubles = new ArrayDeque<>();

  private record Held(FileName name, byte[] bytes) {}

  public InMemoryMediaGateway(InMemoryGateway gateway) {
    this.gateway = gateway;
  }

  @Override
  public synchronized Fetched fetch(InstanceName instance, Wanted wanted) {
    if (!reachable(instance)) {
      return new Fetched.NotNow("Connection Closed");
    }
    Optional<FetchTrouble> trouble = Optional.ofNullable(troubles.poll());
    return trouble.map(met -> troubled(met, wanted)).orElseGet(() -> known(wanted));
  }

  private boolean reachable(InstanceName instance) {
    try {
      return gateway.works(instance);
    } catch (InstanceMissing | GatewayFailed notThere) {
      return false;
    }
  }

  private Fetched troubled(FetchTrouble trouble, Wanted wanted) {
    return switch (trouble) {
      case FORGOTTEN ->
          wanted.reference().isPresent() ? known(wanted) : new Fetched.Gone("Message not found");
      case EXPIRED -> new Fetched.Gone("status code 410");
      case GARBLED -> new Fetched.NotNow("no base64");
      case CONNECTION_CLOSED -> new Fetched.NotNow("Connection Closed");
    };
  }

  private Fetched known(Wanted wanted) {
    Optional<Held> held = messages.get(wanted.message());
    if (held == null) {
      return new Fetched.Gone("Message not found");
    }
    return held.map(file -> found(file, wanted)).orElseGet(() -> new Fetched.NoFile("a text"));
  }

  private static Fetched found(Held file, Wanted wanted) {
    return file.bytes().length > wanted.largest()
        ? new Fetched.TooLarge()
        : new Fetched.Found(file.bytes(), Optional.of(file.name().value()));
  }

  @Override
  public synchronized SendOutcome send(InstanceName instance, Jid to, OutgoingFile file) {
    byte[] bytes = read(file);
    Optional<String> caption = file.caption().map(MessageText::value);
    int before = gateway.instances().containsKey(instance) ? gateway.sent(instance).size() : 0;
    SendOutcome outcome = gateway.send(instance, to, file.kind().messageType(), caption);
    if (gateway.instances().containsKey(instance) && gateway.sent(instance).size() > before) {
      sent.computeIfAbsent(instance, name -> new ArrayList<>())
          .add(new SentFile(file.kind(), file.type(), bytes, caption));
    }
    return outcome;
  }

  private static byte[] read(OutgoingFile file) {
    try {
      return file.bytes().readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public MediaGateway files() {
    return this;
  }

  @Override
  public synchronized ProviderMessageId picture(
      InstanceName instance, PhoneNumber from, FileName name, byte[] bytes) {
    ProviderMessageId id = gateway.receive(instance, from, MessageType.IMAGE, Optional.empty());
    messages.put(id, Optional.of(new Held(name, bytes)));
    return id;
  }

  /** A file of a message that was reported in some other way. */
  public synchronized void hold(ProviderMessageId message, FileName name, byte[] bytes) {
    messages.put(message, Optional.of(new Held(name, bytes)));
  }

  @Override
  public synchronized ProviderMessageId words(
      InstanceName instance, PhoneNumber from, String text) {
    ProviderMessageId id = gateway.receive(instance, from, MessageType.TEXT, Optional.of(text));
    messages.put(id, Optional.empty());
    return id;
  }

  @Override
  public String reference(InstanceName instance, ProviderMessageId message) {
    return "{\"key\":{\"id\":\"" + message.value() + "\"}}";
  }

  @Override
  public synchronized void befall(InstanceName instance, FetchTrouble trouble) {
    troubles.add(trouble);
  }

  @Override
  public void befallFile(InstanceName instance, Trouble trouble) {
    gateway.befall(instance, trouble);
  }

  @Override
  public synchronized List<SentFile> sentFiles(InstanceName instance) {
    return List.copyOf(sent.getOrDefault(instance, List.of()));
  }

  @Override
  public Gateway gateway() {
    return gateway;
  }

  @Override
  public History history() {
    return gateway.history();
  }

  @Override
  public void scan(InstanceName instance, PhoneNumber own) {
    gateway.scan(instance, own);
  }

  @Override
  public void befall(InstanceName instance, Trouble trouble) {
    gateway.befall(instance, trouble);
  }

  @Override
  public void write(InstanceName instance, PhoneNumber from, String text) {
    gateway.write(instance, from, text);
  }

  @Override
  public List<Sent> sent(InstanceName instance) {
    return gateway.sent(instance);
  }

  @Override
  public void cutOff() {
    gateway.cutOff();
  }
}

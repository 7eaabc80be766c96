package dev.recado.testkit.connections;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.application.connections.port.NameInUse;
import dev.recado.application.inbox.port.History;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import dev.recado.domain.message.SendOutcome.Rejection;
import dev.recado.domain.recovery.Span;
import dev.recado.domain.refusal.GatewayFailed;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A gateway in memory, with its world in the hands of the test. */
public final class InMemoryGateway implements Gateway, History, GatewayWorld {
  private final Map<InstanceName, GatewaySession> sessions = new HashMap<>();
  private final Set<InstanceName> taken = new HashSet<>();
  private final InstantSource clock;
  private boolean cutOff;
  private boolean hesitant;

  public InMemoryGateway(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void open(InstanceName instance, URI webhook) {
    requireReachable();
    if (sessions.containsKey(instance) || taken.remove(instance)) {
      throw new NameInUse();
    }
    sessions.put(instance, new GatewaySession(webhook));
  }

  @Override
  public synchronized Pairing pair(InstanceName instance) {
    GatewaySession session = session(instance);
    if (session.linked()) {
      return new Pairing.Open();
    }
    return hesitant
        ? new Pairing.Pending()
        : new Pairing.Code(session.nextCode(), Optional.empty());
  }

  @Override
  public synchronized boolean works(InstanceName instance) {
    return session(instance).linked();
  }

  @Override
  public synchronized void close(InstanceName instance) {
    requireReachable();
    sessions.remove(instance);
  }

  @Override
  public SendOutcome send(InstanceName instance, Jid to, MessageText text) {
    return send(instance, to, MessageType.TEXT, Optional.of(text.value()));
  }

  /** Sends a message of any type, of which only the words are kept. */
  public synchronized SendOutcome send(
      InstanceName instance, Jid to, MessageType type, Optional<String> words) {
    Optional<GatewaySession> session =
        Optional.ofNullable(sessions.get(instance)).filter(GatewaySession::linked);
    if (cutOff || session.isEmpty()) {
      return new SendOutcome.FailedBefore(cutOff ? "unreachable" : "Connection Closed");
    }
    return session
        .get()
        .trouble()
        .map(trouble -> troubled(session.get(), trouble, to, type, words))
        .orElseGet(() -> session.get().send(to, type, words, clock.instant()));
  }

  private SendOutcome troubled(
      GatewaySession session, Trouble trouble, Jid to, MessageType type, Optional<String> words) {
    return switch (trouble) {
      case CONNECTION_CLOSED -> new SendOutcome.FailedBefore("Connection Closed");
      case NOT_ON_WHATSAPP -> new SendOutcome.Rejected(Rejection.NOT_ON_WHATSAPP, "exists: false");
      case NOT_UNDERSTOOD ->
          new SendOutcome.Rejected(Rejection.OUR_DEFECT, "requires property \"text\"");
      case REQUEST_LOST -> new SendOutcome.Unknown("no answer");
      case ANSWER_LOST -> {
        session.send(to, type, words, clock.instant());
        yield new SendOutcome.Unknown("no answer");
      }
    };
  }

  @Override
  public synchronized List<FoundMessage> find(
      InstanceName instance, Jid chat, Instant from, Instant to) {
    return session(instance).find(chat, from, to);
  }

  @Override
  public synchronized Leaf read(Source source, Span span, int page) {
    return session(source.instance()).read(source, span, page);
  }

  private GatewaySession session(InstanceName instance) {
    requireReachable();
    return Optional.ofNullable(sessions.get(instance)).orElseThrow(InstanceMissing::new);
  }

  private void requireReachable() {
    if (cutOff) {
      throw new GatewayFailed("gateway_unreachable", "Gateway unreachable", "Try again later.");
    }
  }

  @Override
  public Gateway gateway() {
    return this;
  }

  @Override
  public History history() {
    return this;
  }

  @Override
  public synchronized void scan(InstanceName instance, PhoneNumber own) {
    session(instance).link(own);
  }

  @Override
  public synchronized void befall(InstanceName instance, Trouble trouble) {
    session(instance).befall(trouble);
  }

  @Override
  public synchronized void write(InstanceName instance, PhoneNumber from, String text) {
    receive(instance, from, MessageType.TEXT, Optional.of(text));
  }

  /** Somebody sends a message of any type, of which only the words are kept. */
  public synchronized ProviderMessageId receive(
      InstanceName instance, PhoneNumber from, MessageType type, Optional<String> words) {
    return session(instance).receive(from, type, words, clock.instant());
  }

  @Override
  public synchronized List<Sent> sent(InstanceName instance) {
    return session(instance).sent();
  }

  @Override
  public synchronized void cutOff() {
    cutOff = true;
  }

  /** The gateway is there again, with everything it knew. */
  public synchronized void restore() {
    cutOff = false;
  }

  /** From now on a code does not come as an answer, but as an event, if at all. */
  public synchronized void hesitate() {
    hesitant = true;
  }

  /** The name is in use once, though we have no such instance. */
  public synchronized void take(InstanceName instance) {
    taken.add(instance);
  }

  /** Forgets an instance, as a gateway does that lost its database. */
  public synchronized void lose(InstanceName instance) {
    sessions.remove(instance);
  }

  /** The instances it has, each with the address it reports its events to. */
  public synchronized Map<InstanceName, URI> instances() {
    Map<InstanceName, URI> all = new HashMap<>();
    sessions.forEach((name, session) -> all.put(name, session.webhook()));
    return all;
  }
}

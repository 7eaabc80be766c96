package dev.recado.application;

import dev.recado.application.connections.port.Gateway;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.SendOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;

/** Knows which calls were made, and lets a test do something just before one. */
public final class WatchedGateway implements Gateway {
  private final Gateway gateway;
  private final Queue<Consumer<InstanceName>> before = new ArrayDeque<>();
  private final Queue<Consumer<InstanceName>> after = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();

  WatchedGateway(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Something that happens before the next call is made; it may throw instead of the call. */
  public void before(Consumer<InstanceName> happening) {
    before.add(happening);
  }

  /** Something that happens after the next message was sent, before anybody hears of it. */
  public void after(Consumer<InstanceName> happening) {
    after.add(happening);
  }

  /** The names of the calls made so far, in this order. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  private void called(String call, InstanceName instance) {
    calls.add(call);
    if (!before.isEmpty()) {
      before.remove().accept(instance);
    }
  }

  @Override
  public void open(InstanceName instance, URI webhook) {
    called("open", instance);
    gateway.open(instance, webhook);
  }

  @Override
  public Pairing pair(InstanceName instance) {
    called("pair", instance);
    return gateway.pair(instance);
  }

  @Override
  public boolean works(InstanceName instance) {
    called("works", instance);
    return gateway.works(instance);
  }

  @Override
  public void close(InstanceName instance) {
    called("close", instance);
    gateway.close(instance);
  }

  @Override
  public SendOutcome send(InstanceName instance, Jid to, MessageText text) {
    called("send", instance);
    SendOutcome outcome = gateway.send(instance, to, text);
    if (!after.isEmpty()) {
      after.remove().accept(instance);
    }
    return outcome;
  }

  @Override
  public List<FoundMessage> find(InstanceName instance, Jid chat, Instant from, Instant to) {
    called("find", instance);
    return gateway.find(instance, chat, from, to);
  }
}

package dev.recado.benchmarks;

import dev.recado.application.connections.port.Gateway;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Accepts every message at once and counts it. */
final class CountingGateway implements Gateway {
  private final AtomicLong sent = new AtomicLong();

  long sent() {
    return sent.get();
  }

  @Override
  public SendOutcome send(InstanceName instance, Jid to, MessageText text) {
    ProviderMessageId id =
        new ProviderMessageId(
            "BENCH" + instance + "-" + System.nanoTime() + "-" + sent.incrementAndGet());
    return new SendOutcome.Accepted(id, Optional.empty());
  }

  @Override
  public boolean works(InstanceName instance) {
    return true;
  }

  @Override
  public List<FoundMessage> find(InstanceName instance, Jid chat, Instant from, Instant to) {
    return List.of();
  }

  @Override
  public void open(InstanceName instance, URI webhook) {
    throw new IllegalStateException("nobody pairs in a benchmark");
  }

  @Override
  public Pairing pair(InstanceName instance) {
    throw new IllegalStateException("nobody pairs in a benchmark");
  }

  @Override
  public void close(InstanceName instance) {
    throw new IllegalStateException("nobody pairs in a benchmark");
  }
}

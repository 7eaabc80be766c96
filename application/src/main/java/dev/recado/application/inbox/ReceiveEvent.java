package dev.recado.application.inbox;

import dev.recado.application.access.AccessGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.UnsupportedProvider;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.inbox.port.EventReader;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Journal;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.Provider;
import java.util.Optional;

/**
 * Takes in one webhook: finds out whose it is, stores it, applies it in the same transaction and
 * answers after the commit. Whatever is not stored is refused with 503, because the gateway drops
 * for good what it gets other 4xx answers for.
 */
public final class ReceiveEvent {
  /** What the gateway is told; all three are a success to it. */
  public enum Answer {
    RECEIVED,
    NO_INSTANCE,
    UNKNOWN_INSTANCE
  }

  private final Essentials essentials;
  private final AccessGate gate;
  private final EventReader reader;
  private final InFlight inFlight;
  private final StoreEvent store;

  public ReceiveEvent(
      Essentials essentials,
      AccessGate gate,
      EventReader reader,
      InFlight inFlight,
      StoreEvent store) {
    this.essentials = essentials;
    this.gate = gate;
    this.reader = reader;
    this.inFlight = inFlight;
    this.store = store;
  }

  /**
   * @param secret the last part of the webhook's address
   * @throws UnsupportedProvider for a provider Recado does not know
   * @throws dev.recado.domain.refusal.Unavailable when it could not be stored, or too many events
   *     of this connection are in flight
   */
  public Answer receive(String providerName, String secret, byte[] body) {
    Provider provider = Provider.of(providerName).orElseThrow(UnsupportedProvider::new);
    EventReader.Reading reading = reader.read(body);
    if (reading.instance().isEmpty()) {
      essentials.counters().add(Counted.NO_INSTANCE);
      return Answer.NO_INSTANCE;
    }
    InstanceName instance = reading.instance().get();
    Optional<AccessGate.WebhookEntry> entry =
        gate.enter(new WebhookDirectory.Door(provider, secret, instance));
    return entry
        .map(known -> accept(provider, known, reading))
        .orElseGet(() -> unknown(provider, reading));
  }

  private Answer accept(
      Provider provider, AccessGate.WebhookEntry known, EventReader.Reading reading) {
    TenantScope scope = known.scope();
    WebhookDirectory.Entry entry = known.entry();
    essentials
        .journal()
        .write(
            Journal.Level.INFO,
            Optional.of(scope.tenant()),
            "Webhook {} {}",
            provider.label(),
            reading.event());
    inFlight.during(entry.connection(), () -> store.store(scope, entry, reading));
    return Answer.RECEIVED;
  }

  private Answer unknown(Provider provider, EventReader.Reading reading) {
    essentials.counters().add(Counted.UNKNOWN_INSTANCE);
    essentials
        .journal()
        .platform(
            Journal.Level.WARN,
            "unknown_instance Webhook {} {}",
            provider.label(),
            reading.event());
    return Answer.UNKNOWN_INSTANCE;
  }
}

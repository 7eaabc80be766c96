package dev.recado.application.connections.port;

import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells from the secret in a webhook's address whose event it is; across tenants, because the
 * gateway does not know them. Needs no transaction.
 */
public interface WebhookDirectory {
  /** What an event shows at the door: the secret as it stood in the address. */
  record Door(Provider provider, String secret, InstanceName instance) {
    @Override
    public String toString() {
      return "Door[" + provider + ", [MASKED]]";
    }
  }

  /**
   * @param current false when the event is of an instance this connection has left behind
   * @param own our own number there, once a phone was linked
   */
  record Entry(
      TenantId tenant,
      UnitId unit,
      ConnectionId connection,
      boolean current,
      Optional<PhoneNumber> own) {}

  /** Empty when nobody has the secret, or when the instance never was one of its connection. */
  Optional<Entry> find(Door door, Instant now);
}

package dev.recado.evolution.simulator.model;

import org.jspecify.annotations.Nullable;

/**
 * What an instance remembers over a restart of the gateway: everything but its messages.
 *
 * @param pairingNumber asks for pairing codes beside QR codes, null when not given
 */
public record Snapshot(
    Identity identity,
    Settings settings,
    @Nullable WebhookRow webhook,
    Session session,
    @Nullable String pairingNumber,
    boolean deaf) {

  /** An instance that was just created. */
  static Snapshot fresh(Identity identity, Settings settings) {
    return new Snapshot(identity, settings, null, Session.fresh(), identity.number(), false);
  }
}

package dev.recado.evolution.simulator.model;

import org.jspecify.annotations.Nullable;

/**
 * The connection of one instance to WhatsApp at one moment.
 *
 * @param socket counts sockets, so that a late timer recognises that its socket is gone
 * @param qr the code shown now, only while connecting without credentials
 * @param owner who was connected last
 * @param paired whether credentials exist, so that reconnecting needs no scan
 */
public record Session(
    InstanceState state,
    int socket,
    @Nullable QrCode qr,
    @Nullable Owner owner,
    boolean paired,
    @Nullable Disconnection disconnection) {

  static Session fresh() {
    return new Session(InstanceState.CLOSE, 0, null, null, false, null);
  }

  /** After a restart: with credentials it is open again, without them somebody has to connect. */
  public static Session restored(
      @Nullable Owner owner, boolean paired, @Nullable Disconnection disconnection) {
    InstanceState state = paired ? InstanceState.OPEN : InstanceState.CLOSE;
    return new Session(state, 0, null, owner, paired, disconnection);
  }

  Session connecting() {
    return new Session(InstanceState.CONNECTING, socket + 1, null, owner, paired, disconnection);
  }

  Session showing(QrCode next) {
    return new Session(state, socket, next, owner, paired, disconnection);
  }

  Session open(Owner by) {
    return new Session(InstanceState.OPEN, socket, null, by, true, null);
  }

  Session closed(@Nullable Disconnection because) {
    return new Session(InstanceState.CLOSE, socket + 1, null, owner, false, because);
  }

  public boolean isOpen() {
    return state == InstanceState.OPEN;
  }

  boolean awaitsScan() {
    return state == InstanceState.CONNECTING && !paired;
  }

  int qrCount() {
    return qr == null ? 0 : qr.count();
  }
}

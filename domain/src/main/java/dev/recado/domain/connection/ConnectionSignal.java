package dev.recado.domain.connection;

/** Everything that can move a connection: what people ask, what the gateway answers and reports. */
public sealed interface ConnectionSignal {
  /** A person starts pairing; a new instance is being created. */
  record ConnectRequested() implements ConnectionSignal {}

  /** A person frees the unit. */
  record DisconnectRequested() implements ConnectionSignal {}

  /** A code to scan exists, by answer or by event. */
  record QrShown() implements ConnectionSignal {}

  /** The gateway showed its last code and gave up. */
  record QrLimitReached() implements ConnectionSignal {}

  /** The gateway opens a socket: at pairing, but also at every silent reconnect. */
  record SocketOpening() implements ConnectionSignal {}

  /** The phone is linked and the socket is up. */
  record SocketOpened() implements ConnectionSignal {}

  /** The phone is linked, but the same number already serves another unit. */
  record PhoneInUse() implements ConnectionSignal {}

  /** The socket ended. */
  record SocketClosed(CloseCause cause) implements ConnectionSignal {}

  /** WhatsApp refused a first message to a stranger (error 463). */
  record Restricted() implements ConnectionSignal {}

  /** Strangers may be tried again. */
  record RestrictionLifted() implements ConnectionSignal {}

  /** The gateway deleted the instance. */
  record InstanceRemoved() implements ConnectionSignal {}

  /** The gateway does not know the instance it should have. */
  record InstanceMissing() implements ConnectionSignal {}

  /** Nobody scanned, and no new code comes any more. */
  record PairingStalled() implements ConnectionSignal {}

  /** All we could do about a lost session was done in vain. */
  record RemediesExhausted() implements ConnectionSignal {}

  /** The gateway did not answer while we were pairing. */
  record GatewayUnreachable() implements ConnectionSignal {}

  /** The gateway answered and refused us while we were pairing. */
  record GatewayRefused() implements ConnectionSignal {}
}

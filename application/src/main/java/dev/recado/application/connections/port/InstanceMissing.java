package dev.recado.application.connections.port;

import dev.recado.domain.refusal.GatewayRefused;

/** The gateway does not have the instance we asked about. */
public final class InstanceMissing extends GatewayRefused {
  public InstanceMissing() {
    super(
        "instance_missing",
        "The gateway lost this connection",
        "Connect the unit again; it gets a new instance.");
  }
}

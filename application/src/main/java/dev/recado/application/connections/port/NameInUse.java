package dev.recado.application.connections.port;

import dev.recado.domain.refusal.GatewayRefused;

/** The gateway has, or is still deleting, an instance of that name. */
public final class NameInUse extends GatewayRefused {
  public NameInUse() {
    super("instance_name_in_use", "Instance name in use", "Connect again; a new name is chosen.");
  }
}

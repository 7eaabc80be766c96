package dev.recado.application.connections;

import dev.recado.application.operations.port.Secrets;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.WebhookSecret;

/** Makes the names nobody can guess. An instance name says nothing about its tenant. */
public final class InstanceNames {
  private final Secrets secrets;

  public InstanceNames(Secrets secrets) {
    this.secrets = secrets;
  }

  InstanceName instance() {
    return new InstanceName("r-" + secrets.token().substring(0, 26));
  }

  WebhookSecret webhookSecret() {
    return new WebhookSecret(secrets.token());
  }
}

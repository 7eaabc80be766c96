package dev.recado.testkit.connections;

import dev.recado.domain.connection.InstanceName;
import dev.recado.testkit.Some;
import java.net.URI;

/** What the chapters of {@link GatewayContract} share. */
public interface GatewayOnTrial {
  /** A gateway in working order and its other side; the same throughout a test. */
  GatewayWorld world();

  /** A new instance whose phone is linked. */
  default InstanceName linked() {
    InstanceName instance = new InstanceName("r-" + Some.word());
    world().gateway().open(instance, URI.create("http://127.0.0.1:9/webhooks/secret"));
    world().gateway().pair(instance);
    world().scan(instance, Some.ownPhone());
    return instance;
  }
}

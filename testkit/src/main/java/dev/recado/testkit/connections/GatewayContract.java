package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.connections.port.Gateway;
import dev.recado.application.connections.port.Gateway.Pairing;
import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.application.connections.port.NameInUse;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.testkit.Some;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What {@link Gateway} promises of instances; {@link GatewaySendingContract} is its second chapter,
 * {@link GatewayHistoryContract} its third.
 */
public interface GatewayContract extends GatewaySendingContract, GatewayHistoryContract {
  private static InstanceName name() {
    return new InstanceName("r-" + Some.word());
  }

  private Gateway gateway() {
    return world().gateway();
  }

  private InstanceName opened() {
    InstanceName instance = name();
    gateway().open(instance, URI.create("http://127.0.0.1:9/webhooks/secret"));
    return instance;
  }

  @Test
  default void an_instance_that_was_opened_shows_a_code_until_a_phone_is_linked() {
    InstanceName instance = opened();
    Pairing pairing = gateway().pair(instance);
    assertThat(pairing).isNotInstanceOf(Pairing.Open.class);
    if (pairing instanceof Pairing.Code(String image, var typed)) {
      assertThat(image).startsWith("data:image/png;base64,");
    }
    world().scan(instance, Some.ownPhone());
    assertThat(gateway().pair(instance)).isInstanceOf(Pairing.Open.class);
  }

  @Test
  default void a_name_is_opened_once() {
    InstanceName instance = opened();
    URI webhook = URI.create("http://127.0.0.1:9/webhooks/other");
    assertThatThrownBy(() -> gateway().open(instance, webhook)).isInstanceOf(NameInUse.class);
  }

  @Test
  default void an_instance_nobody_opened_is_missing() {
    assertThatThrownBy(() -> gateway().pair(name())).isInstanceOf(InstanceMissing.class);
    assertThatThrownBy(
            () -> gateway().find(name(), Jid.of(Some.phone()), Instant.EPOCH, Instant.EPOCH))
        .isInstanceOf(InstanceMissing.class);
  }

  @Test
  default void an_instance_works_once_a_phone_is_linked() {
    InstanceName instance = opened();
    assertThat(gateway().works(instance)).isFalse();
    gateway().pair(instance);
    world().scan(instance, Some.ownPhone());
    assertThat(gateway().works(instance)).isTrue();
    assertThatThrownBy(() -> gateway().works(name())).isInstanceOf(InstanceMissing.class);
  }

  @Test
  default void closing_is_fine_at_any_time_and_again() {
    InstanceName linked = opened();
    gateway().pair(linked);
    world().scan(linked, Some.ownPhone());
    for (InstanceName instance : new InstanceName[] {linked, opened(), name()}) {
      gateway().close(instance);
      gateway().close(instance);
    }
  }

  @Test
  default void a_gateway_out_of_reach_is_reported_as_such() {
    InstanceName instance = opened();
    world().cutOff();
    assertThatThrownBy(this::opened).isInstanceOf(GatewayFailed.class);
    assertThatThrownBy(() -> gateway().pair(instance)).isInstanceOf(GatewayFailed.class);
    assertThatThrownBy(() -> gateway().close(instance)).isInstanceOf(GatewayFailed.class);
    assertThatThrownBy(
            () -> gateway().find(instance, Jid.of(Some.phone()), Instant.EPOCH, Instant.EPOCH))
        .isInstanceOf(GatewayFailed.class);
  }
}

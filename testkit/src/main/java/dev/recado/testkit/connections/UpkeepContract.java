package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.application.connections.port.Upkeep;
import dev.recado.application.connections.port.Upkeep.Session;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.GatewayStanding;
import dev.recado.domain.connection.GatewayVersion;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.testkit.Some;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What {@link Upkeep} promises. */
public interface UpkeepContract {
  URI WEBHOOK = URI.create("http://127.0.0.1:9/webhooks/secret");

  /** A world of its own for each test. */
  GatewayWorld world();

  private Upkeep upkeep() {
    return world().upkeep();
  }

  private InstanceName created() {
    InstanceName instance = new InstanceName("r-" + Some.word());
    world().gateway().open(instance, WEBHOOK);
    return instance;
  }

  private InstanceName paired(PhoneNumber own) {
    InstanceName instance = created();
    world().gateway().pair(instance);
    world().scan(instance, own);
    return instance;
  }

  private List<ThrowingCallable> everything(InstanceName instance) {
    return List.of(
        () -> upkeep().session(instance),
        () -> upkeep().owner(instance),
        () -> upkeep().responds(instance, Some.ownPhone()),
        () -> upkeep().restart(instance),
        () -> upkeep().drift(instance, WEBHOOK),
        () -> upkeep().repair(instance, WEBHOOK, EnumSet.allOf(Drift.class)));
  }

  @Test
  default void a_session_is_closed_then_connecting_then_open() {
    InstanceName instance = created();
    assertThat(upkeep().session(instance)).isEqualTo(Session.CLOSED);
    world().gateway().pair(instance);
    assertThat(upkeep().session(instance)).isEqualTo(Session.CONNECTING);
    world().scan(instance, Some.ownPhone());
    assertThat(upkeep().session(instance)).isEqualTo(Session.OPEN);
  }

  @Test
  default void the_owner_is_known_once_a_phone_was_linked() {
    assertThat(upkeep().owner(created())).isEmpty();
    PhoneNumber own = Some.ownPhone();
    assertThat(upkeep().owner(paired(own))).contains(own);
  }

  @Test
  default void a_lost_socket_is_seen_and_a_restart_opens_another_for_the_same_phone() {
    PhoneNumber own = Some.ownPhone();
    InstanceName instance = paired(own);
    world().drop(instance);
    assertThat(upkeep().session(instance)).isEqualTo(Session.CONNECTING);
    assertThat(upkeep().restart(instance)).isTrue();
    assertThat(upkeep().session(instance)).isEqualTo(Session.OPEN);
    assertThat(upkeep().owner(instance)).contains(own);
  }

  @Test
  default void a_session_that_is_open_and_dead_is_told_from_a_living_one_until_it_is_restarted() {
    PhoneNumber own = Some.ownPhone();
    InstanceName instance = paired(own);
    assertThat(upkeep().responds(instance, own)).isTrue();
    world().stun(instance);
    assertThat(upkeep().session(instance)).isEqualTo(Session.OPEN);
    assertThat(upkeep().responds(instance, own)).isFalse();
    upkeep().restart(instance);
    assertThat(upkeep().responds(instance, own)).isTrue();
  }

  @Test
  default void where_there_is_no_socket_there_is_nothing_to_restart() {
    assertThat(upkeep().restart(created())).isFalse();
  }

  @Test
  default void an_instance_as_it_was_opened_has_not_drifted() {
    assertThat(upkeep().drift(created(), WEBHOOK)).isEmpty();
  }

  @Test
  default void every_drift_is_noticed_by_its_name_and_repaired() {
    for (Drift drift : Drift.values()) {
      InstanceName instance = created();
      world().meddle(instance, drift);
      assertThat(upkeep().drift(instance, WEBHOOK)).containsExactly(drift);
      upkeep().repair(instance, WEBHOOK, EnumSet.of(drift));
      assertThat(upkeep().drift(instance, WEBHOOK)).as("after %s", drift).isEmpty();
    }
  }

  @Test
  default void another_address_is_registered_by_a_repair() {
    InstanceName instance = created();
    URI other = URI.create("http://127.0.0.1:9/webhooks/another-secret");
    assertThat(upkeep().drift(instance, other)).containsExactly(Drift.WEBHOOK_ADDRESS);
    upkeep().repair(instance, other, EnumSet.of(Drift.WEBHOOK_ADDRESS));
    assertThat(upkeep().drift(instance, other)).isEmpty();
    assertThat(upkeep().drift(instance, WEBHOOK)).containsExactly(Drift.WEBHOOK_ADDRESS);
  }

  @Test
  default void an_instance_that_somebody_deleted_is_missing() {
    InstanceName instance = paired(Some.ownPhone());
    world().lose(instance);
    everything(instance)
        .forEach(call -> assertThatThrownBy(call).isInstanceOf(InstanceMissing.class));
  }

  @Test
  default void the_gateway_tells_its_version() {
    assertThat(upkeep().checkup())
        .isEqualTo(new Upkeep.Condition(GatewayStanding.COMPATIBLE, GatewayVersion.of("2.3.6")));
  }

  @Test
  default void a_gateway_that_is_away_is_told_by_every_call() {
    InstanceName instance = paired(Some.ownPhone());
    world().cutOff();
    everything(instance)
        .forEach(call -> assertThatThrownBy(call).isInstanceOf(GatewayFailed.class));
    assertThat(upkeep().checkup().standing()).isEqualTo(GatewayStanding.UNREACHABLE);
  }
}

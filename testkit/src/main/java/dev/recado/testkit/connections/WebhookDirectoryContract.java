package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.connections.port.WebhookDirectory.Door;
import dev.recado.application.connections.port.WebhookDirectory.Entry;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.connections.port.WebhookDirectory} promises. */
public interface WebhookDirectoryContract extends BackendContract {
  private Optional<Entry> find(String secret, InstanceName instance) {
    Door door = new Door(Provider.EVOLUTION, secret, instance);
    return backend().webhookDirectory().find(door, Some.NOW);
  }

  private Optional<Entry> find(Connection secretOf, InstanceName instance) {
    return find(secretOf.secret().value(), instance);
  }

  private static Entry entry(Line line, boolean current) {
    return new Entry(
        line.scope().tenant(),
        line.home().unit().id(),
        line.id(),
        current,
        line.connection().phone());
  }

  @Test
  default void the_secret_and_the_instance_tell_whose_event_it_is() {
    Line linked = given().line();
    Line pairing = given().pairing(given().home());
    assertThat(find(linked.connection(), linked.connection().instance()))
        .contains(entry(linked, true));
    assertThat(find(pairing.connection(), pairing.connection().instance()))
        .contains(entry(pairing, true));
  }

  @Test
  default void a_secret_nobody_has_opens_nothing() {
    InstanceName instance = given().line().connection().instance();
    for (String secret : List.of(Some.word(), "", "\0", "' or 1=1 --", "%", "\uD800", "é")) {
      assertThat(find(secret, instance)).isEmpty();
    }
  }

  @Test
  default void the_secret_of_one_connection_does_not_open_another() {
    Line line = given().line();
    Line other = given().line();
    InstanceName nobodys = new InstanceName("r-" + Some.word());
    InstanceName odd = new InstanceName("r-\0'");
    assertThat(find(line.connection(), other.connection().instance())).isEmpty();
    assertThat(find(line.connection(), nobodys)).isEmpty();
    assertThat(find(line.connection(), odd)).isEmpty();
  }

  @Test
  default void an_instance_left_behind_is_known_and_not_current() {
    Line line = given().line();
    InstanceName old = line.connection().instance();
    leaveBehind(line);
    assertThat(find(line.connection(), old)).map(Entry::current).contains(false);
    run(line.scope(), () -> backend().retiredInstances().deleted(line.scope(), old, Some.NOW));
    assertThat(find(line.connection(), old)).map(Entry::current).contains(false);
  }

  @Test
  default void an_instance_left_behind_by_one_connection_is_not_known_to_another() {
    Line line = given().line();
    Line other = given().line();
    leaveBehind(line);
    assertThat(find(other.connection(), line.connection().instance())).isEmpty();
  }

  private WebhookSecret rotated(Line line) {
    WebhookSecret fresh = new WebhookSecret(Some.word());
    run(
        line.scope(),
        () ->
            backend()
                .connections()
                .update(
                    line.scope(),
                    backend()
                        .connections()
                        .lock(line.scope(), line.id())
                        .orElseThrow()
                        .rotated(fresh, Some.NOW)));
    return fresh;
  }

  @Test
  default void a_new_secret_and_the_one_before_it_both_open() {
    Line line = given().line();
    InstanceName instance = line.connection().instance();
    WebhookSecret second = rotated(line);
    assertThat(find(line.connection(), instance)).isPresent();
    assertThat(find(second.value(), instance)).isPresent();
    run(line.scope(), () -> backend().careBook().registered(line.scope(), line.id(), second));
    WebhookSecret third = rotated(line);
    assertThat(find(third.value(), instance)).isPresent();
    assertThat(find(second.value(), instance)).isPresent();
    assertThat(find(line.connection(), instance)).as("two live secrets, not three").isEmpty();
  }

  @Test
  default void a_secret_the_gateway_was_never_told_does_not_push_out_the_one_it_uses() {
    Line line = given().line();
    InstanceName instance = line.connection().instance();
    run(
        line.scope(),
        () -> backend().careBook().registered(line.scope(), line.id(), line.connection().secret()));
    rotated(line);
    rotated(line);
    assertThat(find(line.connection(), instance)).isPresent();
  }

  @Test
  default void the_old_secret_does_not_open_for_ever() {
    Line line = given().line();
    rotated(line);
    Door door =
        new Door(
            Provider.EVOLUTION, line.connection().secret().value(), line.connection().instance());
    Instant never = Instant.parse("2999-01-01T00:00:00Z");
    assertThat(backend().webhookDirectory().find(door, never)).isEmpty();
  }

  private void leaveBehind(Line line) {
    Connection reborn = line.connection().reborn(new InstanceName("r-" + Some.word()), Some.NOW);
    run(
        line.scope(),
        () -> {
          InstanceName old = line.connection().instance();
          backend().retiredInstances().retire(line.scope(), line.id(), old, Some.NOW);
          backend().connections().update(line.scope(), reborn);
        });
  }
}

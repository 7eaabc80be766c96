package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.connections.port.WebhookDirectory.Door;
import dev.recado.application.connections.port.WebhookDirectory.Entry;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.connection.Provider;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
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

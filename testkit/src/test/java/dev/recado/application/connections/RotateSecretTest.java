package dev.recado.application.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.TestScopes;
import dev.recado.application.access.UnknownUnit;
import dev.recado.application.connections.RotateSecret.Rotation;
import dev.recado.application.connections.port.WebhookDirectory.Door;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Provider;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotateSecretTest {
  private final CareStage stage = new CareStage();
  private final Connection before = stage.connected();

  private Rotation rotate() {
    return stage.rotate.rotate(stage.home.scope(), stage.home.unit().id());
  }

  private boolean opens(Connection with) {
    return stage
        .pairing
        .backend
        .webhookDirectory()
        .find(
            new Door(Provider.EVOLUTION, with.secret().value(), before.instance()),
            stage.pairing.stage.clock.instant())
        .isPresent();
  }

  private String registered() {
    return stage.pairing.stage.world.instances().get(before.instance()).toString();
  }

  @Test
  void the_new_secret_is_registered_at_once_and_the_old_one_opens_for_24_hours() {
    Rotation rotation = rotate();

    assertThat(rotation.registered()).isTrue();
    assertThat(registered()).endsWith(stage.now().secret().value());
    assertThat(stage.now().secret()).isNotEqualTo(before.secret());
    stage.pairing.stage.pass(Duration.ofHours(24).minusMillis(1));
    assertThat(opens(before)).isTrue();
    stage.pairing.stage.pass(Duration.ofMillis(1));
    assertThat(opens(before)).isFalse();
    assertThat(opens(stage.now())).isTrue();
    assertThat(rotation.previousValidUntil()).isEqualTo(stage.pairing.stage.clock.instant());
    assertThat(stage.pairing.stage.counters.of(Counted.SECRET_ROTATED)).isEqualTo(1);
    assertThat(stage.happened())
        .contains(new LifeEvent.SecretChanged(), new LifeEvent.SecretRegistered());
  }

  @Test
  void a_gateway_that_is_away_is_told_as_soon_as_it_can_be_reached() {
    stage.pairing.stage.world.cutOff();
    assertThat(rotate().registered()).isFalse();
    stage.pass(Duration.ofMinutes(5));
    stage.pairing.stage.world.restore();
    assertThat(registered()).endsWith(before.secret().value());

    stage.pass(Duration.ofSeconds(70));

    assertThat(registered()).endsWith(stage.now().secret().value());
    assertThat(stage.known().registered()).isTrue();
  }

  @Test
  void a_secret_that_was_changed_by_hand_is_registered_by_itself() {
    Connection changed =
        before.rotated(new WebhookSecret(Some.word()), stage.pairing.stage.clock.instant());
    stage.pairing.stage.transactions.run(
        stage.home.scope(),
        () -> stage.pairing.backend.connections().update(stage.home.scope(), changed));
    stage.look();

    assertThat(registered()).endsWith(stage.now().secret().value());
    assertThat(opens(before)).isTrue();
    assertThat(stage.happened()).contains(new LifeEvent.SecretRegistered());
  }

  @Test
  void a_unit_without_an_instance_gets_its_secret_with_the_next_one() {
    stage.pairing.disconnect.disconnect(stage.home.scope(), stage.home.unit().id());
    assertThat(rotate().registered()).isFalse();
    Connection next = stage.pairing.connect(stage.home);
    assertThat(stage.pairing.stage.world.instances().get(next.instance()).toString())
        .endsWith(next.secret().value());
  }

  @Test
  void only_who_may_manage_connections_of_the_unit_rotates_and_reads_the_timeline() {
    var unit = stage.home.unit();
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> stage.rotate.rotate(TestScopes.of(Some.agent(unit)), unit.id()));
    Home foreign = stage.pairing.stage.given.home();
    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(() -> stage.rotate.rotate(foreign.scope(), unit.id()));
    assertThatExceptionOfType(UnknownUnit.class)
        .isThrownBy(
            () -> stage.showTimeline.show(foreign.scope(), unit.id(), Page.Request.first(1)));
    assertThatExceptionOfType(NotConfigured.class)
        .isThrownBy(() -> stage.rotate.rotate(foreign.scope(), foreign.unit().id()));
  }
}

package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AwaitDeliveryTest {
  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber phone = Some.phone();

  @Test
  void whoever_waits_gets_the_message_as_soon_as_it_was_sent() {
    MessageId message = stage.accepted(line, phone, "Olá");
    stage.stage.changes.meanwhile(stage::work);

    assertThat(stage.await.await(line.scope(), message).message().delivery())
        .isEqualTo(Delivery.SENT);
  }

  @Test
  void whoever_waits_hears_of_three_failures_and_not_of_the_first() {
    MessageId message =
        stage.troubled(
            line,
            phone,
            Trouble.CONNECTION_CLOSED,
            Trouble.CONNECTION_CLOSED,
            Trouble.CONNECTION_CLOSED);
    stage.stage.changes.meanwhile(() -> stage.run(Duration.ofSeconds(1)));
    stage.stage.changes.meanwhile(() -> stage.run(Duration.ofSeconds(2)));

    assertThat(stage.await.await(line.scope(), message).message())
        .matches(failed -> failed.delivery() == Delivery.FAILED && failed.attempts() == 3);
  }

  @Test
  void a_message_that_has_not_settled_is_shown_as_it_stands_when_the_patience_ends() {
    MessageId queued = stage.accepted(line, phone, "Olá");

    assertThat(stage.await.await(line.scope(), queued).message().delivery())
        .isEqualTo(Delivery.QUEUED);
  }

  @Test
  void a_message_of_another_tenant_cannot_be_waited_for() {
    MessageId message = stage.accepted(line, phone, "Olá");

    assertThatExceptionOfType(UnknownMessage.class)
        .isThrownBy(() -> stage.await.await(stage.stage.given.home().scope(), message));
  }
}

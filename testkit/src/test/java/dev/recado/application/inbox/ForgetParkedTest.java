package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.inbox.GatewayEvent.ReceiptArrived;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.message.Receipt;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForgetParkedTest {
  private final ReceivingStage stage = new ReceivingStage();
  private final Line line = stage.stage.line();
  private final ForgetParked forget =
      new ForgetParked(stage.stage.essentials, stage.backend.parkedNews());

  @Test
  void a_receipt_whose_message_never_came_is_forgotten_after_30_days_and_counted() {
    stage.reported(line, new ReceiptArrived(Some.providerId(), Receipt.READ));
    stage.stage.pass(Duration.ofDays(30));
    assertThat(forget.once(10)).isZero();
    stage.stage.pass(Duration.ofSeconds(1));
    assertThat(forget.once(10)).isEqualTo(1);
    assertThat(forget.once(10)).isZero();
    assertThat(stage.stage.counters.of(Counted.PARKED_FORGOTTEN)).isEqualTo(1);
  }
}

package dev.recado.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private static Delivery after(Delivery start, List<Receipt> receipts) {
    return receipts.stream().reduce(start, Delivery::after, (a, b) -> b);
  }

  @Test
  void receipts_in_any_order_end_the_same() {
    List<Receipt> all = List.of(Receipt.values());
    for (Receipt first : all) {
      for (Receipt second : all) {
        for (Receipt third : all) {
          assertThat(after(Delivery.SENT, List.of(first, second, third)))
              .isEqualTo(after(Delivery.SENT, List.of(third, first, second)))
              .isEqualTo(after(Delivery.SENT, List.of(second, third, first)));
        }
      }
    }
  }

  @Test
  void a_receipt_that_comes_twice_changes_nothing_the_second_time() {
    for (Delivery start : Delivery.values()) {
      for (Receipt receipt : Receipt.values()) {
        Delivery once = start.after(receipt);
        assertThat(once.after(receipt)).isEqualTo(once);
      }
    }
  }

  @Test
  void an_error_counts_only_while_nothing_better_is_known() {
    assertThat(Delivery.SENT.after(Receipt.ERROR)).isEqualTo(Delivery.FAILED);
    assertThat(Delivery.DELIVERED.after(Receipt.ERROR)).isEqualTo(Delivery.DELIVERED);
    assertThat(Delivery.FAILED.after(Receipt.DELIVERED)).isEqualTo(Delivery.DELIVERED);
    assertThat(Delivery.FAILED.after(Receipt.SENT)).isEqualTo(Delivery.FAILED);
  }

  @Test
  void nothing_moves_an_inbound_message_or_takes_back_a_read_one() {
    for (Receipt receipt : Receipt.values()) {
      assertThat(Delivery.RECEIVED.after(receipt)).isEqualTo(Delivery.RECEIVED);
      assertThat(Delivery.READ.after(receipt)).isEqualTo(Delivery.READ);
    }
  }

  @Test
  void ranks_number_the_receipts() {
    for (Receipt receipt : Receipt.values()) {
      assertThat(Receipt.ofRank(receipt.rank())).isEqualTo(receipt);
    }
  }
}

package dev.recado.domain.message;

/**
 * What WhatsApp reports about a message of ours. The rank makes the end independent of the order in
 * which receipts arrive: the highest one wins.
 */
public enum Receipt {
  SENT(1, Delivery.SENT),
  ERROR(2, Delivery.FAILED),
  DELIVERED(3, Delivery.DELIVERED),
  READ(4, Delivery.READ);

  private final int rank;
  private final Delivery delivery;

  Receipt(int rank, Delivery delivery) {
    this.rank = rank;
    this.delivery = delivery;
  }

  public int rank() {
    return rank;
  }

  public Delivery delivery() {
    return delivery;
  }

  public static Receipt ofRank(int rank) {
    return values()[rank - 1];
  }
}

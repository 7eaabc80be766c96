package dev.recado.domain.tenant;

import dev.recado.domain.refusal.InvalidValue;

/**
 * How many turns a tenant gets for each turn of a tenant of weight 1, when more lanes are due than
 * there are workers: 1 to 100.
 */
public record SendingWeight(int turns) {
  public static final SendingWeight ONE = new SendingWeight(1);
  private static final int MOST = 100;

  public SendingWeight {
    if (turns < 1 || turns > MOST) {
      throw new InvalidValue("/sendingWeight", "invalid_weight", "Use a whole number, 1 to 100.");
    }
  }
}

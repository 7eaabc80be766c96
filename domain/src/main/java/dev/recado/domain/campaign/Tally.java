package dev.recado.domain.campaign;

import java.util.Map;

/**
 * How many recipients stand where now. Each stands at exactly one place, so the sum is the total.
 *
 * @param optedOut how many of them opted out after it was sent to them
 */
public record Tally(
    int pending,
    int sending,
    int sent,
    int delivered,
    int read,
    int replied,
    int failed,
    int uncertain,
    int skipped,
    int optedOut) {
  public static final Tally NONE = of(Map.of(), 0);

  public static Tally of(Map<RecipientStatus, Integer> counts, int optedOut) {
    return new Tally(
        counts.getOrDefault(RecipientStatus.PENDING, 0),
        counts.getOrDefault(RecipientStatus.SENDING, 0),
        counts.getOrDefault(RecipientStatus.SENT, 0),
        counts.getOrDefault(RecipientStatus.DELIVERED, 0),
        counts.getOrDefault(RecipientStatus.READ, 0),
        counts.getOrDefault(RecipientStatus.REPLIED, 0),
        counts.getOrDefault(RecipientStatus.FAILED, 0),
        counts.getOrDefault(RecipientStatus.UNCERTAIN, 0),
        counts.getOrDefault(RecipientStatus.SKIPPED, 0),
        optedOut);
  }

  public int total() {
    return pending + tried() + skipped;
  }

  /** Those whose message was made. */
  public int tried() {
    return sending + reached() + failed + uncertain;
  }

  /** Those it was certainly sent to. */
  public int reached() {
    return sent + arrived();
  }

  /** Those whose phone has it. */
  public int arrived() {
    return delivered + read + replied;
  }

  /** Whether somebody was tried and nobody may have got it. */
  public boolean futile() {
    return failed > 0 && total() == failed + skipped;
  }
}

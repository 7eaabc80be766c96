package dev.recado.web.inbox;

import dev.recado.application.inbox.ReplayRawEvent.Outcome;
import dev.recado.application.inbox.ReplayRawEvents.Report;
import dev.recado.web.json.PageView;
import org.jspecify.annotations.Nullable;

/**
 * What came of replaying a filter.
 *
 * @param unchanged those whose second time changed nothing
 * @param next to be given as {@code cursor} to go on; null at the end
 */
public record ReplayView(int applied, int failed, int unchanged, @Nullable String next) {
  static ReplayView from(Report report) {
    return new ReplayView(
        report.applied(),
        report.failed(),
        report.unchanged(),
        report.next().map(PageView::encode).orElse(null));
  }

  /**
   * What came of replaying one event.
   *
   * @param outcome applied, failed or unchanged
   * @param error why it failed; null otherwise
   * @param note why it changed nothing; null otherwise
   */
  public record One(String outcome, @Nullable String error, @Nullable String note) {
    static One from(Outcome outcome) {
      return switch (outcome.handling()) {
        case APPLIED -> new One("applied", null, null);
        case FAILED -> new One("failed", outcome.note(), null);
        case IGNORED -> new One("unchanged", null, outcome.note());
      };
    }
  }
}

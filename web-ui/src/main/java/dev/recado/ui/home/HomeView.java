package dev.recado.ui.home;

import dev.recado.domain.monitoring.Decision;
import dev.recado.ui.monitoring.MonitoringView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What today is like.
 *
 * @param decision about the release, for those who run the platform
 * @param start the steps of a tenant that has not begun; empty once it has
 * @param connected numbers that can send now
 * @param numbers units within sight
 * @param sent since the local day began
 * @param waiting messages in the queue
 * @param failed messages that nobody has put back or given up
 * @param uncertain messages that may have left
 * @param troubles numbers that need somebody
 * @param campaigns those that are running
 */
public record HomeView(
    Optional<Standing> decision,
    Optional<Start> start,
    int connected,
    int numbers,
    int sent,
    String waiting,
    String failed,
    String uncertain,
    List<Trouble> troubles,
    List<Running> campaigns) {
  public boolean anyFailed() {
    return !failed.equals("0");
  }

  public boolean anyUncertain() {
    return !uncertain.equals("0");
  }

  /** GO, MONITOR, NO-GO or PENDING, and its colour. */
  public record Standing(String decision, String colour) {
    static Standing from(Decision decision) {
      return new Standing(decision.label(), MonitoringView.colour(decision));
    }
  }

  /**
   * The way to a first message.
   *
   * @param pairing the unit whose number is to be paired
   */
  public record Start(boolean unit, boolean paired, Optional<String> pairing) {}

  public record Trouble(String unitId, String unit, String reason) {}

  /**
   * How far a campaign is.
   *
   * @param ends when the last would leave; null while nobody can tell
   */
  public record Running(String id, String name, int done, int total, @Nullable Instant ends) {}
}

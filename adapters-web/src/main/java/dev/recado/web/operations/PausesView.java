package dev.recado.web.operations;

import dev.recado.application.operations.ListPauses;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.PlatformSwitch.Entry;
import dev.recado.domain.member.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stops sending.
 *
 * @param platform null while the platform sends
 */
public record PausesView(@Nullable PlatformView platform, List<PauseView> items) {
  public record PlatformView(String status, @Nullable String reason, Instant since) {
    static PlatformView from(Entry entry) {
      return new PlatformView(
          entry.status().name().toLowerCase(Locale.ROOT), entry.reason().orElse(null), entry.at());
    }
  }

  public record PauseView(
      String level, String id, String reason, Instant pausedAt, @Nullable String pausedBy) {
    static PauseView from(Pause pause) {
      return new PauseView(
          pause.target().level().label(),
          pause.target().id().toString(),
          pause.reason(),
          pause.at(),
          pause.by().map(MemberId::toString).orElse(null));
    }
  }

  static PausesView from(ListPauses.Standing standing) {
    return new PausesView(
        standing.platform().map(PlatformView::from).orElse(null),
        standing.pauses().stream().map(PauseView::from).toList());
  }
}

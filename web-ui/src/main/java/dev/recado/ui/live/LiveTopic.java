package dev.recado.ui.live;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/**
 * Something a page shows that changes by itself. One bean for each; a page names it as {@code name}
 * or {@code name:detail} in {@code Page.show}.
 */
public interface LiveTopic {
  String name();

  /**
   * What it looks like now: pages are told when this is no longer equal to what it was. Asked once
   * a second for all streams of one tenant and unit that watch the same, so it must be cheap. It
   * should carry when it last changed, or how often: a page may have been drawn in between, with a
   * change that was taken back before the next look.
   *
   * @param unit the one that is shown; empty for all within reach
   * @param detail what follows the colon, such as an id; empty without one
   */
  Object look(TenantScope scope, Optional<UnitId> unit, String detail);
}

package dev.recado.ui.monitoring;

import dev.recado.ui.text.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages in one state.
 *
 * @param state its label
 * @param code of the failure that is looked for; empty for any
 */
public record DeliveriesView(
    String state, String code, List<DeliveryRow> rows, @Nullable String next) {
  /** The states that need somebody, in the order of the page. */
  public List<String> states() {
    return List.of("failed", "uncertain", "queued");
  }

  /** Whether the state is this one. */
  public boolean shows(String other) {
    return state.equals(other);
  }

  /** The address of what comes after. */
  public String more() {
    return new Address(DeliveriesPage.PATH)
        .with("state", state)
        .with("code", code)
        .with("cursor", next == null ? "" : next)
        .text();
  }
}

package dev.recado.ui.account;

import dev.recado.domain.member.Language;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Theme;
import dev.recado.ui.text.ZoneChoice;
import java.util.List;

/**
 * The reader's own page.
 *
 * @param language its code; empty when the browser decides, as the others
 * @param zones to choose from
 * @param tenantZone the one that counts when none is chosen
 */
public record AccountView(
    String language,
    String zone,
    String theme,
    List<ZoneChoice> zones,
    String tenantZone,
    List<SessionLine> sessions) {
  static AccountView from(
      Preferences chosen, List<ZoneChoice> zones, String tenantZone, List<SessionLine> sessions) {
    return new AccountView(
        chosen.language().map(Language::code).orElse(""),
        chosen.zone().map(zone -> zone.getId()).orElse(""),
        chosen.theme().map(Theme::label).orElse(""),
        zones,
        tenantZone,
        sessions);
  }

  /** Whether there is any to end. */
  public boolean elsewhere() {
    return sessions.stream().anyMatch(session -> !session.current());
  }
}

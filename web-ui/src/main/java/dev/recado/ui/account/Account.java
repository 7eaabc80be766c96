package dev.recado.ui.account;

import dev.recado.application.access.Caller;
import dev.recado.application.access.ListSessions;
import dev.recado.domain.member.Preferences;
import dev.recado.domain.member.Session;
import dev.recado.ui.frame.Habits;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Reader;
import dev.recado.ui.text.ZoneChoice;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Puts together what the reader's own page shows. */
@RequestScoped
public class Account {
  @Inject CurrentCaller caller;
  @Inject Place place;
  @Inject Reader reader;
  @Inject Habits habits;
  @Inject ListSessions listSessions;

  AccountView view() {
    Caller member = caller.get();
    List<Session> sessions = listSessions.list(caller.scope(), member.member().id());
    Locale locale = reader.language().locale();
    Preferences chosen = habits.get();
    ZoneId own = place.tenant().zone();
    return AccountView.from(
        chosen,
        ZoneChoice.with(chosen.zone().orElse(own), locale),
        own.getId(),
        SessionLine.of(sessions, member.session()));
  }
}

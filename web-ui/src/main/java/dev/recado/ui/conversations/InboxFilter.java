package dev.recado.ui.conversations;

import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the reader chose to see in the list; whatever else stands in the address counts as unset.
 */
public class InboxFilter {
  @QueryParam("tab")
  @DefaultValue("all")
  String tab = "all";

  @QueryParam("status")
  @DefaultValue("open")
  String status = "open";

  @QueryParam("unread")
  @DefaultValue("")
  String unread = "";

  @QueryParam("q")
  @DefaultValue("")
  String search = "";

  /** Who looks after what is shown: {@code mine}, {@code unassigned} or {@code all}. */
  public String tab() {
    return tab;
  }

  public boolean closed() {
    return status.equals("closed");
  }

  public boolean unreadOnly() {
    return unread.equals("true");
  }

  public String search() {
    return search;
  }

  Wanted wanted(Optional<UnitId> unit, MemberId me) {
    Holder holder =
        switch (tab) {
          case "mine" -> new Holder.Only(me);
          case "unassigned" -> new Holder.Nobody();
          default -> new Holder.Anybody();
        };
    return new Wanted(
        unit,
        holder,
        Optional.of(!closed()),
        unreadOnly(),
        Optional.empty(),
        SearchWords.of(search));
  }

  /** The same choice in another tab, as the query of an address. */
  public String inTab(String other) {
    return query(other, status, unread);
  }

  public String turned() {
    return query(tab, closed() ? "open" : "closed", unread);
  }

  public String unreadTurned() {
    return query(tab, status, unreadOnly() ? "" : "true");
  }

  /** This choice as the query of an address, never empty. */
  public String query() {
    return query(tab, status, unread);
  }

  private String query(String shown, String state, String onlyUnread) {
    return "?tab=%s&status=%s&unread=%s&q=%s"
        .formatted(encoded(shown), encoded(state), encoded(onlyUnread), encoded(search));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}

package dev.recado.ui.connections;

import dev.recado.application.connections.ShowCondition;
import dev.recado.application.connections.ShowTimeline;
import dev.recado.application.messaging.ShowPace;
import dev.recado.application.operations.ListPauses;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.administration.LimitView;
import dev.recado.ui.administration.PausesTopic;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Reader;
import dev.recado.ui.home.HomeTopic;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together the page of one number. */
@RequestScoped
public class Details {
  private static final String TEMPLATE = "connections/connection";
  private static final int LINES = 20;

  @Inject Page page;
  @Inject Place place;
  @Inject Reader reader;
  @Inject Cards cards;
  @Inject ShowTimeline showTimeline;
  @Inject ShowCondition showCondition;
  @Inject ShowPace showPace;
  @Inject ListPauses listPauses;

  /**
   * @param newest whether the timeline begins with what happened last; only then it goes on by
   *     itself
   * @param older cursor of the next page of the timeline; null at its end
   * @param sending null for a unit that was never connected
   */
  public record ConnectionView(
      CardView card,
      List<TimelineView> timeline,
      boolean newest,
      @Nullable String older,
      @Nullable SendingView sending) {}

  UnitId unit(String text) {
    return place.unit(new UnitId(PathId.of(text))).id();
  }

  static String path(UnitId unit) {
    return "/ui/connections/" + unit;
  }

  Response page(UnitId unit, @Nullable String cursor) {
    return page.show(
        TEMPLATE, view(unit, cursor, ""), ConnectionsTopic.NAME, PausesTopic.NAME, HomeTopic.NAME);
  }

  /** A refusal is shown on the page it was asked from. */
  Response again(UnitId unit, String reason, Refusal refusal) {
    return page.again(
        TEMPLATE,
        view(unit, null, reason),
        Problem.of(refusal),
        ConnectionsTopic.NAME,
        PausesTopic.NAME,
        HomeTopic.NAME);
  }

  ConnectionView view(UnitId unit, @Nullable String cursor, String reason) {
    CardView card = cards.of(unit);
    if (!card.known()) {
      return new ConnectionView(card, List.of(), true, null, null);
    }
    PageView<TimelineView> lines =
        PageView.from(
            showTimeline.show(place.scope(), unit, PageView.request(cursor, LINES)),
            entry -> TimelineView.from(entry, reader.language()));
    SendingView sending = sending(unit, reason).orElse(null);
    return new ConnectionView(card, lines.items(), cursor == null, lines.next(), sending);
  }

  Optional<SendingView> sending(UnitId unit, String reason) {
    return connection(unit)
        .map(id -> SendingView.from(limit(unit), listPauses.list(place.scope()), unit, id, reason));
  }

  LimitView limit(UnitId unit) {
    return LimitView.from(showPace.show(place.scope(), unit), place.unit(unit).name().value());
  }

  Optional<ConnectionId> connection(UnitId unit) {
    return showCondition.show(place.scope(), unit).map(condition -> condition.connection().id());
  }
}

package dev.recado.ui.home;

import dev.recado.application.campaigns.ListCampaigns;
import dev.recado.application.campaigns.ShowProgress;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.connections.ListConnections;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.messaging.CountOutbox;
import dev.recado.application.messaging.ListPaces;
import dev.recado.application.messaging.PaceReport;
import dev.recado.application.monitoring.ShowDecision;
import dev.recado.application.operations.Page.Request;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.Notice;
import dev.recado.domain.member.Permission;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.frame.Place;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers what the first page shows, of the unit or of all within reach. */
@RequestScoped
public class Today {
  /** Beyond it the page says "and more": counting to the end would cost more than it tells. */
  static final int COUNTED = 101;

  private static final int SHOWN = 5;

  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject ListConnections listConnections;
  @Inject ListPaces listPaces;
  @Inject CountOutbox countOutbox;
  @Inject ListCampaigns listCampaigns;
  @Inject ShowProgress showProgress;
  @Inject ListConversations listConversations;
  @Inject ShowDecision showDecision;

  public HomeView view() {
    List<Unit> units = place.unit().map(List::of).orElseGet(place::units);
    List<Connection> connections =
        listConnections.list(place.scope()).stream().filter(shown(units)).toList();
    CountOutbox.Counts counts = countOutbox.count(place.scope(), place.unitId(), COUNTED);
    return new HomeView(
        showDecision
            .show(place.scope())
            .map(assessment -> HomeView.Standing.from(assessment.decision())),
        start(units, connections),
        (int) connections.stream().filter(Connection::connected).count(),
        units.size(),
        sent(units),
        counted(counts.queued()),
        counted(counts.failed()),
        counted(counts.uncertain()),
        connections.stream().flatMap(each -> trouble(each).stream()).toList(),
        running());
  }

  private static Predicate<Connection> shown(List<Unit> units) {
    List<UnitId> ids = units.stream().map(Unit::id).toList();
    return connection -> ids.contains(connection.unit());
  }

  private Optional<HomeView.Start> start(List<Unit> units, List<Connection> connections) {
    boolean paired = connections.stream().anyMatch(Connection::connected);
    boolean talked =
        paired
            && !listConversations
                .list(place.scope(), place.unitId(), Request.first(1))
                .items()
                .isEmpty();
    return talked
        ? Optional.empty()
        : Optional.of(
            new HomeView.Start(
                !units.isEmpty(),
                paired,
                units.stream().findFirst().map(unit -> unit.id().toString())));
  }

  private int sent(List<Unit> units) {
    List<UnitId> ids = units.stream().map(Unit::id).toList();
    return listPaces.list(place.scope()).stream()
        .filter(report -> ids.contains(report.connection().unit()))
        .map(PaceReport::used)
        .mapToInt(used -> used.today())
        .sum();
  }

  private static String counted(int messages) {
    return messages == COUNTED ? COUNTED - 1 + "+" : String.valueOf(messages);
  }

  private Optional<HomeView.Trouble> trouble(Connection connection) {
    return Notice.of(connection.status())
        .filter(notice -> notice.severity() != Notice.Severity.INFO)
        .map(
            notice ->
                new HomeView.Trouble(
                    connection.unit().toString(),
                    place.unit(connection.unit()).name().value(),
                    connection.status().reason().label()));
  }

  private List<HomeView.Running> running() {
    if (!caller.get().may(Permission.MANAGE_CAMPAIGNS)) {
      return List.of();
    }
    Campaigns.Filter filter =
        new Campaigns.Filter(place.unitId(), Optional.of(CampaignStatus.PROCESSING));
    return listCampaigns.list(place.scope(), filter, Request.first(SHOWN)).items().stream()
        .map(this::running)
        .toList();
  }

  private HomeView.Running running(Campaign campaign) {
    int total = campaign.tally().total();
    return new HomeView.Running(
        campaign.id().toString(),
        campaign.plan().name().value(),
        total - campaign.tally().pending(),
        total,
        showProgress.show(place.scope(), campaign.id()).ends().orElse(null));
  }
}

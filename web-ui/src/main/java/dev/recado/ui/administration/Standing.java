package dev.recado.ui.administration;

import dev.recado.application.connections.ListConnections;
import dev.recado.application.operations.ListPauses;
import dev.recado.application.operations.port.Pauses.Pause;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Permission;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.ui.administration.PausesView.Choice;
import dev.recado.ui.administration.PausesView.Row;
import dev.recado.ui.frame.Place;
import dev.recado.ui.text.Phones;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be stopped, and what is. */
@RequestScoped
public class Standing {
  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject Roster roster;
  @Inject ListPauses listPauses;
  @Inject ListConnections listConnections;

  PausesView view(String target, String reason) {
    place.scope().require(Permission.PAUSE_SENDING);
    List<Choice> choices = choices();
    return new PausesView(rows(choices), choices, target, reason);
  }

  private List<Choice> choices() {
    Stream<Choice> platform =
        mayStopAll() ? Stream.of(choice(PauseLevel.PLATFORM, "", "")) : Stream.empty();
    Stream<Choice> wholes =
        Stream.concat(
            platform, Stream.of(choice(PauseLevel.TENANT, "", place.tenant().name().value())));
    return Stream.concat(wholes, parts()).toList();
  }

  private Stream<Choice> parts() {
    Map<UnitId, String> names = roster.unitNames();
    Stream<Choice> units =
        roster.units().stream()
            .filter(Unit::active)
            .map(unit -> choice(PauseLevel.UNIT, unit.id(), unit.name().value()));
    Stream<Choice> numbers =
        listConnections.list(place.scope()).stream()
            .map(
                number ->
                    choice(
                        PauseLevel.CONNECTION,
                        number.id(),
                        number.phone().map(phone -> Phones.write(phone) + ", ").orElse("")
                            + names.getOrDefault(number.unit(), "")));
    return Stream.concat(units, numbers);
  }

  private static Choice choice(PauseLevel level, Object id, String name) {
    return new Choice(PauseTarget.written(level, id), level.label(), name);
  }

  private boolean mayStopAll() {
    return caller.get().may(Permission.MANAGE_TENANTS);
  }

  private List<Row> rows(List<Choice> choices) {
    ListPauses.Standing standing = listPauses.list(place.scope());
    Map<String, String> names = new HashMap<>();
    choices.forEach(choice -> names.put(choice.target(), choice.name()));
    roster
        .unitNames()
        .forEach((unit, name) -> names.put(PauseTarget.written(PauseLevel.UNIT, unit), name));
    Map<UUID, String> members =
        roster.members().stream()
            .collect(Collectors.toMap(each -> each.id().value(), Standing::name));
    return Stream.concat(
            standing.platform().map(this::row).stream(),
            standing.pauses().stream().map(pause -> row(pause, names, members)))
        .toList();
  }

  private static String name(Member member) {
    return member.name().value();
  }

  private Row row(PlatformSwitch.Entry entry) {
    String level = PauseLevel.PLATFORM.label();
    return new Row(level, level, "", entry.reason().orElse(""), entry.at(), "", mayStopAll());
  }

  private static Row row(Pause pause, Map<String, String> names, Map<UUID, String> members) {
    String target = PauseTarget.written(pause.target().level(), pause.target().id());
    return new Row(
        target,
        pause.target().level().label(),
        names.getOrDefault(target, ""),
        pause.reason(),
        pause.at(),
        pause.by().map(member -> members.getOrDefault(member.value(), "")).orElse(""),
        true);
  }
}

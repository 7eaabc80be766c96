package dev.recado.ui.connections;

import dev.recado.application.connections.port.Timeline;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.member.Language;
import dev.recado.ui.text.Texts;
import java.time.Instant;
import java.util.stream.Collectors;

/** One line of a connection's timeline in words. */
public record TimelineView(Instant at, String colour, String text) {
  static TimelineView from(Timeline.Entry entry, Language language) {
    return switch (entry.event()) {
      case LifeEvent.StatusChanged(var status) ->
          line(
              entry,
              Colours.of(status.state(), false),
              Texts.say(language, "connections.state." + status.state().label())
                  + " · "
                  + Texts.say(language, "connections.reason." + status.reason().label()));
      case LifeEvent.RemedyTaken(var ailment, var remedy, var done) ->
          line(
              entry,
              done ? "azure" : "orange",
              Texts.say(
                  language,
                  done ? "connections.event.remedy" : "connections.event.remedy.failed",
                  Texts.say(language, "connections.remedy." + remedy.label())));
      case LifeEvent.Recovered recovered -> line(entry, "green", said(language, "recovered"));
      case LifeEvent.Strained(var strain) ->
          line(entry, "orange", said(language, "strained." + strain.label()));
      case LifeEvent.Relaxed relaxed -> line(entry, "green", said(language, "relaxed"));
      case LifeEvent.Repaired(var drifts) ->
          line(
              entry,
              "azure",
              Texts.say(
                  language,
                  "connections.event.repaired",
                  drifts.stream()
                      .map(Drift::label)
                      .sorted()
                      .map(label -> Texts.say(language, "connections.drift." + label))
                      .collect(Collectors.joining(", "))));
      case LifeEvent.SecretChanged() -> line(entry, "secondary", said(language, "secret.changed"));
      case LifeEvent.SecretRegistered() ->
          line(entry, "green", said(language, "secret.registered"));
      case LifeEvent.MessagesRecovered(int messages) ->
          line(
              entry,
              "green",
              Texts.say(language, "connections.event.messages.recovered", messages));
    };
  }

  private static String said(Language language, String event) {
    return Texts.say(language, "connections.event." + event);
  }

  private static TimelineView line(Timeline.Entry entry, String colour, String text) {
    return new TimelineView(entry.at(), colour, text);
  }
}

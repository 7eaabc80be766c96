package dev.recado.web.connections;

import dev.recado.application.connections.port.Timeline;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Notice;
import dev.recado.web.connections.Notices.NoticeView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline; each kind has its own members, the others are null.
 *
 * @param kind status, remedy, recovered, strained, relaxed, repaired, secret_changed,
 *     secret_registered or messages_recovered
 * @param messages how many messages were recovered
 */
public record LifeEventView(
    String id,
    Instant at,
    String kind,
    @Nullable String status,
    @Nullable String reason,
    @Nullable String ailment,
    @Nullable String remedy,
    @Nullable Boolean done,
    @Nullable String strain,
    @Nullable List<String> repaired,
    @Nullable NoticeView notice,
    @Nullable Integer messages) {
  static LifeEventView from(Timeline.Entry entry, Function<Notice, NoticeView> words) {
    LifeEventView plain = of(entry, kind(entry.event()));
    return switch (entry.event()) {
      case LifeEvent.StatusChanged(var status) ->
          plain
              .status(status.state().label(), status.reason().label())
              .notice(Notice.of(status).map(words));
      case LifeEvent.RemedyTaken(var ailment, var remedy, var done) ->
          plain.ailment(ailment.label()).remedy(remedy.label(), done);
      case LifeEvent.Recovered(var ailment) -> plain.ailment(ailment.label());
      case LifeEvent.Strained(var strain) ->
          plain.strain(strain.label()).notice(Optional.of(words.apply(Notice.of(strain))));
      case LifeEvent.Relaxed(var strain) -> plain.strain(strain.label());
      case LifeEvent.Repaired(var drifts) ->
          plain.repaired(drifts.stream().map(Drift::label).sorted().toList());
      case LifeEvent.SecretChanged() -> plain;
      case LifeEvent.SecretRegistered() -> plain;
      case LifeEvent.MessagesRecovered(int messages) -> plain.messages(messages);
    };
  }

  private static String kind(LifeEvent event) {
    return switch (event) {
      case LifeEvent.StatusChanged changed -> "status";
      case LifeEvent.RemedyTaken taken -> "remedy";
      case LifeEvent.Recovered recovered -> "recovered";
      case LifeEvent.Strained strained -> "strained";
      case LifeEvent.Relaxed relaxed -> "relaxed";
      case LifeEvent.Repaired repaired -> "repaired";
      case LifeEvent.SecretChanged() -> "secret_changed";
      case LifeEvent.SecretRegistered() -> "secret_registered";
      case LifeEvent.MessagesRecovered recovered -> "messages_recovered";
    };
  }

  private static LifeEventView of(Timeline.Entry entry, String kind) {
    return new LifeEventView(
        entry.id().toString(),
        entry.at(),
        kind,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private LifeEventView status(String now, String why) {
    return new LifeEventView(
        id, at, kind, now, why, ailment, remedy, done, strain, repaired, notice, messages);
  }

  private LifeEventView ailment(String what) {
    return new LifeEventView(
        id, at, kind, status, reason, what, remedy, done, strain, repaired, notice, messages);
  }

  private LifeEventView remedy(String taken, boolean worked) {
    return new LifeEventView(
        id, at, kind, status, reason, ailment, taken, worked, strain, repaired, notice, messages);
  }

  private LifeEventView strain(String what) {
    return new LifeEventView(
        id, at, kind, status, reason, ailment, remedy, done, what, repaired, notice, messages);
  }

  private LifeEventView repaired(List<String> what) {
    return new LifeEventView(
        id, at, kind, status, reason, ailment, remedy, done, strain, what, notice, messages);
  }

  private LifeEventView notice(Optional<NoticeView> what) {
    return new LifeEventView(
        id,
        at,
        kind,
        status,
        reason,
        ailment,
        remedy,
        done,
        strain,
        repaired,
        what.orElse(null),
        messages);
  }

  private LifeEventView messages(int found) {
    return new LifeEventView(
        id, at, kind, status, reason, ailment, remedy, done, strain, repaired, notice, found);
  }
}

package dev.recado.testkit.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.OldMedia;
import dev.recado.domain.media.MediaDiscard;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageContent;
import dev.recado.testkit.media.MediaTables.MediaRow;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Files that are kept no longer, in memory. */
public final class InMemoryOldMedia implements OldMedia {
  private static final Set<Delivery> WAITING =
      EnumSet.of(Delivery.QUEUED, Delivery.SENDING, Delivery.UNCERTAIN);

  private final MediaTables tables;
  private final MessageTables messages;

  public InMemoryOldMedia(MediaTables tables, MessageTables messages) {
    this.tables = tables;
    this.messages = messages;
  }

  @Override
  public Discarded discard(Instant now, Limits limits, int most) {
    return tables
        .store()
        .alone(
            () ->
                new Discarded(
                    discard(MediaDiscard.UNUSED, row -> unused(row, limits), now, most),
                    discard(MediaDiscard.RETENTION, row -> outdated(row, limits), now, most)));
  }

  private int discard(MediaDiscard why, Predicate<MediaRow> old, Instant now, int most) {
    List<MediaRow> going =
        tables
            .files()
            .everywhere()
            .filter(row -> row.value().state() == MediaState.STORED)
            .filter(old)
            .sorted(Comparator.comparing(InMemoryOldMedia::since))
            .limit(most)
            .toList();
    going.forEach(
        row ->
            tables
                .files()
                .replaceAnywhere(
                    row.value().id(),
                    row.due(now)
                        .with(
                            InMemoryMediaQueue.standing(
                                row.value(), MediaState.DISCARDED, Optional.of(why.label())))));
    return going.size();
  }

  private static Instant since(MediaRow row) {
    return row.used().orElse(row.value().createdAt());
  }

  private boolean unused(MediaRow row, Limits limits) {
    return row.origin().isEmpty()
        && row.used().isEmpty()
        && row.value().createdAt().isBefore(limits.unusedBefore())
        && takers(row).isEmpty();
  }

  private boolean outdated(MediaRow row, Limits limits) {
    return limits.keptSince().filter(since(row)::isBefore).isPresent()
        && takers(row).stream().noneMatch(each -> WAITING.contains(each.value().delivery()));
  }

  private List<MessageRow> takers(MediaRow row) {
    return messages
        .messages()
        .everywhere()
        .filter(
            each ->
                each.value().content() instanceof MessageContent.Media media
                    && media.file().equals(Optional.of(row.value().id())))
        .toList();
  }

  @Override
  public List<Due> claim(Instant now, Duration lease, int limit) {
    return tables.store().alone(() -> claimed(now, lease, limit));
  }

  private List<Due> claimed(Instant now, Duration lease, int limit) {
    List<MediaRow> due =
        tables
            .files()
            .everywhere()
            .filter(row -> row.dueAt(MediaState.DISCARDED, now))
            .sorted(Comparator.comparing(row -> row.nextTry().orElseThrow()))
            .limit(limit)
            .toList();
    due.forEach(
        row -> tables.files().replaceAnywhere(row.value().id(), row.claimed(now.plus(lease))));
    return due.stream().map(row -> new Due(row.tenant(), row.value().id())).toList();
  }

  @Override
  public void removed(TenantScope scope, MediaId media) {
    tables
        .files()
        .find(scope, media)
        .filter(row -> row.value().state() == MediaState.DISCARDED)
        .ifPresent(row -> tables.files().replace(scope, media, row.done()));
  }
}

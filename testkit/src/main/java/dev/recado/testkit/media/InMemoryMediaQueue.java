package dev.recado.testkit.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaQueue;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.testkit.connections.ConnectionTables;
import dev.recado.testkit.media.MediaTables.MediaRow;
import dev.recado.testkit.media.MediaTables.Origin;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The files that are to be fetched, in memory. */
public final class InMemoryMediaQueue implements MediaQueue {
  private final MediaTables tables;
  private final MessageTables messages;
  private final ConnectionTables connections;

  public InMemoryMediaQueue(
      MediaTables tables, MessageTables messages, ConnectionTables connections) {
    this.tables = tables;
    this.messages = messages;
    this.connections = connections;
  }

  @Override
  public void expect(TenantScope scope, Expected file) {
    MediaFile pending =
        new MediaFile(
            file.id(),
            file.unit(),
            MediaState.PENDING,
            file.shownAs(),
            file.name(),
            Optional.empty(),
            Optional.empty(),
            file.now());
    Origin origin = new Origin(file.connection(), file.claimedSize(), file.source());
    tables
        .files()
        .insert(scope, file.id(), MediaRow.of(scope, pending).from(origin).due(file.firstTry()));
    name(scope, file.message(), file.id());
  }

  private void name(TenantScope scope, MessageId message, MediaId media) {
    MessageRow row =
        messages
            .messages()
            .find(scope, message)
            .orElseThrow(() -> new IllegalStateException("there is no such message"));
    messages
        .messages()
        .replace(scope, message, row.with(Revision.of(row.value()).in(media).done()));
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
            .filter(row -> row.dueAt(MediaState.PENDING, now))
            .sorted(Comparator.comparing(row -> row.nextTry().orElseThrow()))
            .limit(limit)
            .toList();
    due.forEach(
        row -> tables.files().replaceAnywhere(row.value().id(), row.claimed(now.plus(lease))));
    return due.stream().map(row -> new Due(row.tenant(), row.value().id())).toList();
  }

  @Override
  public Optional<Pending> pending(TenantScope scope, MediaId media) {
    return row(scope, media).map(row -> pending(scope, row));
  }

  private Optional<MediaRow> row(TenantScope scope, MediaId media) {
    return tables
        .files()
        .find(scope, media)
        .filter(row -> row.value().state() == MediaState.PENDING);
  }

  private Pending pending(TenantScope scope, MediaRow row) {
    Origin origin = row.origin().orElseThrow();
    InstanceName instance =
        connections.connections().find(scope, origin.connection()).orElseThrow().value().instance();
    return new Pending(
        row.value().id(),
        instance,
        row.value().shownAs(),
        row.value().name(),
        origin.claimedSize(),
        origin.source(),
        row.tries());
  }

  @Override
  public List<Pending> awaited(
      TenantScope scope, ConnectionId connection, ProviderMessageId message) {
    return tables
        .files()
        .all(scope)
        .filter(row -> row.value().state() == MediaState.PENDING)
        .filter(row -> row.origin().orElseThrow().connection().equals(connection))
        .filter(row -> row.origin().orElseThrow().source().message().equals(message))
        .map(row -> pending(scope, row))
        .toList();
  }

  @Override
  public boolean conclude(TenantScope scope, MediaId media, Outcome outcome, Instant now) {
    Optional<MediaRow> pending = row(scope, media);
    pending.ifPresent(row -> tables.files().replace(scope, media, concluded(row, outcome)));
    return pending.isPresent();
  }

  private static MediaRow concluded(MediaRow row, Outcome outcome) {
    MediaFile file = row.value();
    return switch (outcome) {
      case Outcome.Stored(MediaFile.Content content, Optional<FileName> name) ->
          row.with(
              MediaFile.stored(
                  file.id(), file.unit(), file.shownAs(), name, content, file.createdAt()));
      case Outcome.Later(Instant nextTry, String reason) ->
          row.due(nextTry).with(standing(file, MediaState.PENDING, Optional.of(reason)));
      case Outcome.Expired(String reason) ->
          row.with(standing(file, MediaState.EXPIRED, Optional.of(reason)));
      case Outcome.Failed(String reason) ->
          row.with(standing(file, MediaState.FAILED, Optional.of(reason)));
      case Outcome.Refused(String reason) ->
          row.with(standing(file, MediaState.REFUSED, Optional.of(reason)));
    };
  }

  static MediaFile standing(MediaFile file, MediaState state, Optional<String> reason) {
    return new MediaFile(
        file.id(),
        file.unit(),
        state,
        file.shownAs(),
        file.name(),
        Optional.empty(),
        reason,
        file.createdAt());
  }
}

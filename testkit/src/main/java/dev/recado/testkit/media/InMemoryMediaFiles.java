package dev.recado.testkit.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.domain.media.MediaDiscard;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.media.MediaTables.MediaRow;
import java.time.Instant;
import java.util.Optional;

/** Files in memory. */
public final class InMemoryMediaFiles implements MediaFiles {
  private final MediaTables tables;

  public InMemoryMediaFiles(MediaTables tables) {
    this.tables = tables;
  }

  @Override
  public void announce(TenantScope scope, MediaFile file, Instant until) {
    MediaFile expected =
        InMemoryMediaQueue.standing(
            file, MediaState.DISCARDED, Optional.of(MediaDiscard.UNUSED.label()));
    tables.files().insert(scope, file.id(), MediaRow.of(scope, expected).due(until));
  }

  @Override
  public void add(TenantScope scope, MediaFile file) {
    MediaRow announced =
        tables
            .files()
            .find(scope, file.id())
            .filter(row -> row.value().state() == MediaState.DISCARDED)
            .filter(row -> row.tries() == 0 && row.nextTry().isPresent())
            .orElseThrow(() -> new IllegalStateException("no such row of " + scope.tenant()));
    tables.files().replace(scope, file.id(), announced.with(file).done());
  }

  @Override
  public Optional<MediaFile> find(TenantScope scope, MediaId media) {
    return tables
        .files()
        .find(scope, media)
        .map(MediaRow::value)
        .filter(file -> scope.reaches(file.unit()));
  }

  @Override
  public void use(TenantScope scope, UnitId unit, MediaId media, Instant now) {
    tables
        .files()
        .find(scope, media)
        .filter(row -> row.value().unit().equals(unit))
        .filter(row -> row.value().state() == MediaState.STORED)
        .ifPresent(row -> tables.files().replace(scope, media, row.used(now)));
  }

  @Override
  public boolean fetchAgain(TenantScope scope, MediaId media, Instant now) {
    Optional<MediaRow> lost =
        tables
            .files()
            .find(scope, media)
            .filter(row -> row.origin().isPresent())
            .filter(row -> lost(row.value().state()));
    lost.ifPresent(
        row ->
            tables
                .files()
                .replace(
                    scope,
                    media,
                    row.afresh(now)
                        .with(
                            InMemoryMediaQueue.standing(
                                row.value(), MediaState.PENDING, Optional.empty()))));
    return lost.isPresent();
  }

  private static boolean lost(MediaState state) {
    return switch (state) {
      case EXPIRED, FAILED -> true;
      case PENDING, STORED, REFUSED, DISCARDED -> false;
    };
  }
}

package dev.recado.testkit.inbox;

import dev.recado.application.inbox.port.ParkedNews;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.inbox.InboxTables.KeyRow;
import dev.recado.testkit.inbox.InboxTables.ResponseKey;
import dev.recado.testkit.inbox.InboxTables.ResponseRow;
import java.time.Instant;
import java.util.List;

/** What came before its message, in memory. */
public final class InMemoryParkedNews implements ParkedNews {
  private final InMemoryStore store;
  private final InboxTables tables;

  public InMemoryParkedNews(InMemoryStore store, InboxTables tables) {
    this.store = store;
    this.tables = tables;
  }

  @Override
  public Forgotten forget(Instant before, int most) {
    return store.alone(() -> new Forgotten(messages(before, most), responses(before, most)));
  }

  private int messages(Instant before, int most) {
    List<KeyRow> late =
        tables
            .keys()
            .everywhere()
            .filter(row -> row.message().isEmpty() && row.since().isBefore(before))
            .limit(most)
            .toList();
    late.forEach(row -> tables.keys().removeAnywhere(row.key()));
    return late.size();
  }

  private int responses(Instant before, int most) {
    List<ResponseRow> late =
        tables
            .responses()
            .everywhere()
            .filter(row -> row.parked().filter(before::isAfter).isPresent())
            .limit(most)
            .toList();
    List<ResponseRow> lost = late.stream().filter(row -> !here(row.key())).toList();
    late.forEach(row -> tables.responses().replaceAnywhere(row.key(), row.found()));
    lost.forEach(row -> tables.responses().removeAnywhere(row.key()));
    return lost.size();
  }

  private boolean here(ResponseKey said) {
    return tables
        .keys()
        .everywhere()
        .filter(row -> row.message().isPresent())
        .map(KeyRow::key)
        .anyMatch(
            key ->
                key.tenant().equals(said.tenant())
                    && key.connection().equals(said.connection())
                    && key.id().equals(said.about()));
  }
}

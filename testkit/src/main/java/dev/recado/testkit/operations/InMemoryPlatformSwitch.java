package dev.recado.testkit.operations;

import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.testkit.messaging.MessageTables;
import java.util.Optional;

/** The platform's kill switch in memory. */
public final class InMemoryPlatformSwitch implements PlatformSwitch {
  private final PauseTables tables;
  private final MessageTables messages;

  public InMemoryPlatformSwitch(PauseTables tables, MessageTables messages) {
    this.tables = tables;
    this.messages = messages;
  }

  @Override
  public Optional<Entry> current() {
    return tables.platform().isEmpty()
        ? Optional.empty()
        : Optional.of(tables.platform().getLast());
  }

  @Override
  public void set(Entry entry) {
    tables.platform().add(entry);
  }

  @Override
  public int inFlight() {
    return Math.toIntExact(
        messages.attempts().everywhere().filter(attempt -> !attempt.concluded()).count());
  }
}

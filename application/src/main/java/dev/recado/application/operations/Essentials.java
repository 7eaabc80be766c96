package dev.recado.application.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.Changes;
import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.Ids;
import dev.recado.application.operations.port.Journal;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.audit.Actor;
import dev.recado.domain.audit.Deed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The surroundings that most use cases need, so that each names only what is special to it. */
public record Essentials(
    Transactions transactions,
    InstantSource clock,
    Ids ids,
    Books books,
    Changes changes,
    Counters counters) {
  /** The log that operators read. */
  public Journal journal() {
    return books.journal();
  }

  /**
   * Writes an administrative act into the audit log, in the transaction that does it. Every use
   * case that asks for an administrative permission and changes something calls this; a test finds
   * the one that does not.
   */
  public void record(TenantScope scope, Deed deed) {
    books
        .audit()
        .append(
            scope,
            new AuditLog.Entry(
                ids.next(),
                now(),
                Optional.of(scope.tenant()),
                scope.member().isPresent() ? Actor.MEMBER : Actor.SYSTEM,
                scope.member(),
                deed,
                books.requests().current()));
  }

  /** Runs pieces of work of which a failing one holds up no other. */
  public Guarded guarded() {
    return new Guarded(journal());
  }

  public Instant now() {
    return clock.instant();
  }
}

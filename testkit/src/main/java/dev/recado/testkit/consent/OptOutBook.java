package dev.recado.testkit.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.ContactId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.consent.ConsentTables.OptOutRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who opted out, for all who have to know. */
public final class OptOutBook {
  static final Keyset<OptOut> ORDER = new Keyset<>(OptOut::at, optOut -> optOut.id().value());
  private final ConsentTables tables;

  public OptOutBook(ConsentTables tables) {
    this.tables = tables;
  }

  Stream<OptOut> all(TenantScope scope) {
    return tables.optOuts().all(scope).map(OptOutRow::value);
  }

  List<OptOut> of(TenantScope scope, ContactId contact) {
    return ORDER.newestFirst(all(scope).filter(optOut -> optOut.contact().equals(contact)));
  }

  Optional<OptOut> active(TenantScope scope, ContactId contact) {
    return of(scope, contact).stream().filter(OptOut::active).findFirst();
  }

  /** Whether the contact asked not to be written to, as it stands now. */
  public boolean holds(TenantScope scope, ContactId contact) {
    return active(scope, contact).isPresent();
  }

  void add(TenantScope scope, OptOut optOut) {
    tables.optOuts().insert(scope, optOut.id(), new OptOutRow(scope.tenant(), optOut));
  }

  void change(TenantScope scope, OptOut optOut) {
    tables.optOuts().replace(scope, optOut.id(), new OptOutRow(scope.tenant(), optOut));
  }

  /** Two contacts become one: of two that hold, the one asked for first goes on holding. */
  public void redirect(TenantScope scope, ContactId from, ContactId to, Instant now) {
    List<OptOut> holding =
        Stream.concat(active(scope, from).stream(), active(scope, to).stream())
            .sorted(ORDER.oldestFirst())
            .toList();
    for (OptOut doubled : holding.stream().skip(1).toList()) {
      Instant end = now.isBefore(doubled.at()) ? doubled.at() : now;
      OptOut.Undone merged = new OptOut.Undone(end, ConsentSource.MERGED, Optional.empty());
      change(scope, next(doubled, doubled.contact(), Optional.of(merged)));
    }
    for (OptOut moving : of(scope, from)) {
      change(scope, next(moving, to, moving.undone()));
    }
  }

  /** Those of one contact, and what holds for another with whom it becomes one. */
  public List<OptOut> touched(TenantScope scope, ContactId from, ContactId to) {
    return Stream.concat(of(scope, from).stream(), active(scope, to).stream()).toList();
  }

  /**
   * Gives opt-outs back to whose they were. What the merge ended holds again; what was entered
   * since holds for both, because nobody can tell whose wish it was.
   */
  public void restore(TenantScope scope, List<OptOut> before, ContactId kept, ContactId gone) {
    List<OptOut> since =
        active(scope, kept).stream()
            .filter(now -> before.stream().noneMatch(was -> was.id().equals(now.id())))
            .toList();
    for (OptOut was : before) {
      find(scope, was).ifPresent(now -> change(scope, next(now, was.contact(), now.undone())));
    }
    for (OptOut was : before) {
      find(scope, was)
          .filter(now -> was.active() && ended(now) && !holds(scope, was.contact()))
          .ifPresent(now -> change(scope, next(now, was.contact(), Optional.empty())));
    }
    since.stream().filter(now -> !holds(scope, gone)).forEach(now -> add(scope, copy(now, gone)));
  }

  private Optional<OptOut> find(TenantScope scope, OptOut optOut) {
    return tables.optOuts().find(scope, optOut.id()).map(OptOutRow::value);
  }

  private static boolean ended(OptOut optOut) {
    return optOut.undone().filter(end -> end.source() == ConsentSource.MERGED).isPresent();
  }

  private static OptOut copy(OptOut optOut, ContactId contact) {
    return new OptOut(
        new OptOutId(UUID.randomUUID()),
        contact,
        optOut.source(),
        optOut.evidence(),
        optOut.note(),
        optOut.at(),
        optOut.by(),
        Optional.empty());
  }

  static OptOut next(OptOut optOut, ContactId contact, Optional<OptOut.Undone> undone) {
    return new OptOut(
        optOut.id(),
        contact,
        optOut.source(),
        optOut.evidence(),
        optOut.note(),
        optOut.at(),
        optOut.by(),
        undone);
  }
}

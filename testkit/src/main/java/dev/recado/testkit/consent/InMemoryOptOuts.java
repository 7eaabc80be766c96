package dev.recado.testkit.consent;

import dev.recado.application.access.TenantScope;
import dev.recado.application.consent.port.OptOuts;
import dev.recado.application.operations.Page;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.campaigns.RecipientBook;
import dev.recado.testkit.contacts.ContactTables;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Opt-outs in memory. */
public final class InMemoryOptOuts implements OptOuts {
  private final OptOutBook book;
  private final ContactTables contacts;
  private final AccessTables access;
  private final RecipientBook recipients;

  public InMemoryOptOuts(
      OptOutBook book, ContactTables contacts, AccessTables access, RecipientBook recipients) {
    this.book = book;
    this.contacts = contacts;
    this.access = access;
    this.recipients = recipients;
  }

  @Override
  public boolean optOut(TenantScope scope, Draft draft) {
    if (contacts.contacts().find(scope, draft.contact()).isEmpty()) {
      throw new IllegalStateException("the tenant has no such contact");
    }
    boolean kept = !book.holds(scope, draft.contact()) && !takenBackAfter(scope, draft);
    if (kept) {
      book.add(
          scope,
          new OptOut(
              draft.id(),
              draft.contact(),
              draft.source(),
              draft.evidence(),
              draft.note(),
              draft.at(),
              actor(scope),
              Optional.empty()));
      recipients.optedOut(scope, draft.contact(), draft.at());
    }
    return kept;
  }

  private boolean takenBackAfter(TenantScope scope, Draft draft) {
    return book.of(scope, draft.contact()).stream()
        .flatMap(optOut -> optOut.undone().stream())
        .filter(undone -> undone.source() != ConsentSource.MERGED)
        .anyMatch(undone -> undone.at().isAfter(draft.at()));
  }

  /** A platform administrator is no member of the tenant. */
  private Optional<MemberId> actor(TenantScope scope) {
    return scope.member().filter(member -> access.members().find(scope, member).isPresent());
  }

  @Override
  public boolean undo(TenantScope scope, ContactId contact, ConsentSource source, Instant at) {
    Optional<OptOut> holding =
        book.active(scope, contact).filter(optOut -> !optOut.at().isAfter(at));
    OptOut.Undone undone = new OptOut.Undone(at, source, actor(scope));
    holding.ifPresent(
        optOut -> book.change(scope, OptOutBook.next(optOut, contact, Optional.of(undone))));
    return holding.isPresent();
  }

  @Override
  public Optional<OptOut> active(TenantScope scope, ContactId contact) {
    return book.active(scope, contact);
  }

  @Override
  public Set<ContactId> among(TenantScope scope, Collection<ContactId> asked) {
    return asked.stream().filter(contact -> book.holds(scope, contact)).collect(Collectors.toSet());
  }

  @Override
  public List<OptOut> history(TenantScope scope, ContactId contact) {
    return book.of(scope, contact).stream().limit(200).toList();
  }

  @Override
  public Page<OptOut> page(TenantScope scope, boolean activeOnly, Page.Request request) {
    return OptOutBook.ORDER.page(
        book.all(scope).filter(optOut -> optOut.active() || !activeOnly), request);
  }
}

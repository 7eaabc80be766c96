package dev.recado.application.consent.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.consent.OptOutId;
import dev.recado.domain.contact.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps who asked not to be written to. At most one opt-out of a contact holds at a time; those
 * that were taken back stay, as history. Who acts is the member of the scope.
 */
public interface OptOuts {
  /**
   * An opt-out to be kept.
   *
   * @param at when the person asked
   */
  record Draft(
      OptOutId id,
      ContactId contact,
      ConsentSource source,
      Optional<OptOut.Evidence> evidence,
      Optional<String> note,
      Instant at) {}

  /**
   * Keeps it. If the contact's latest campaign message left within the 7 days before, that
   * recipient is marked and its campaign counts one more opt-out.
   *
   * @return false, and nothing is kept, when one holds already, or when one was taken back later
   *     than this was asked
   */
  boolean optOut(TenantScope scope, Draft draft);

  /**
   * Takes back the one that holds.
   *
   * @return false when none holds, or only one that was asked for later than this
   */
  boolean undo(TenantScope scope, ContactId contact, ConsentSource source, Instant at);

  /** The one that holds. */
  Optional<OptOut> active(TenantScope scope, ContactId contact);

  /** Those of the contacts for whom one holds. */
  Set<ContactId> among(TenantScope scope, Collection<ContactId> contacts);

  /** All of a contact, newest first, at most 200. */
  List<OptOut> history(TenantScope scope, ContactId contact);

  /**
   * Those of the tenant, newest first.
   *
   * @param activeOnly without those that were taken back
   */
  Page<OptOut> page(TenantScope scope, boolean activeOnly, Page.Request request);
}

package dev.recado.application.inbox.port;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Finds conversations for people who look at them, with names beside the ids. */
public interface ConversationList {
  /** Who looks after the conversations somebody wants to see. */
  sealed interface Holder {
    /** Somebody or nobody. */
    record Anybody() implements Holder {}

    record Nobody() implements Holder {}

    record Only(MemberId member) implements Holder {}
  }

  /**
   * Which conversations somebody wants to see; all conditions hold together.
   *
   * @param unit empty for all within reach
   * @param open empty for open and closed ones
   * @param unreadOnly only those with something unread
   * @param contact only those with one contact
   * @param search whom they are with; a group is found by no word
   */
  record Wanted(
      Optional<UnitId> unit,
      Holder holder,
      Optional<Boolean> open,
      boolean unreadOnly,
      Optional<ContactId> contact,
      SearchWords search) {
    /** Every conversation of a unit or, without one, of all within reach. */
    public static Wanted all(Optional<UnitId> unit) {
      return new Wanted(
          unit, new Holder.Anybody(), Optional.empty(), false, Optional.empty(), SearchWords.NONE);
    }
  }

  /** Latest message first. */
  Page<ListedConversation> page(TenantScope scope, Wanted wanted, Page.Request request);

  /** A conversation within reach of the scope: of its unit, where it is bound to one. */
  Optional<ListedConversation> find(TenantScope scope, ConversationId conversation);
}

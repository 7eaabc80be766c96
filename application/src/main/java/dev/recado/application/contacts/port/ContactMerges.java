package dev.recado.application.contacts.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Merge;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one contact of several and parts them again. Addresses, conversations, messages, opt-outs,
 * tags and places in campaigns move to the one that is kept, which keeps what it knows and gains
 * what only the others know. Of the open conversations in a unit the one with the latest message
 * takes in the messages of the others, which go. Who opted out under either stays opted out; of two
 * places in one campaign the one that is further on stays. What was moved is written down.
 */
public interface ContactMerges {
  /**
   * What became of several contacts.
   *
   * @param conversations for each conversation that went, the one that has its messages now
   */
  record Joined(ContactId left, Map<ConversationId, ConversationId> conversations) {}

  /** What came of taking a merge back. */
  enum Undoing {
    UNDONE,
    /** It had been taken back before. */
    UNDONE_BEFORE,
    /** The contact that was kept has been merged again since; that merge is to be undone first. */
    MERGED_SINCE,
    /** Somebody wrote in a conversation of both since: whose message that is cannot be told. */
    WRITTEN_SINCE
  }

  /**
   * Reports showed that these are one person: the oldest is kept. One that was merged away in the
   * meantime is left out, and so is one that a member parted from the oldest.
   *
   * @throws RuntimeException when none of them is there
   */
  Joined learned(TenantScope scope, List<ContactId> same, Instant now);

  /**
   * A member says that both are one person.
   *
   * @throws RuntimeException when they are one contact, or the tenant does not have both
   */
  Merge byHand(TenantScope scope, ContactId kept, ContactId gone, Instant now);

  Optional<Merge> find(TenantScope scope, MergeId merge);

  /** The merges in which a contact was kept or went, newest first, at most 200. */
  List<Merge> of(TenantScope scope, ContactId contact);

  /**
   * Makes two contacts of one again. Addresses, conversations, messages, opt-outs, tags and places
   * in campaigns go back to whose they were; what is new since stays with the one that was kept,
   * except that an opt-out holds for both. From then on reports do not merge the two again.
   *
   * @throws RuntimeException when the tenant has no such merge
   */
  Undoing undo(TenantScope scope, MergeId merge, Instant now);
}

package dev.recado.testkit.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.consent.OptOut;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.NoteId;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.campaigns.Places;
import dev.recado.testkit.consent.OptOutBook;
import dev.recado.testkit.contacts.ContactTables.MergeRow;
import dev.recado.testkit.inbox.ConversationBook;
import dev.recado.testkit.inbox.NoteBook;
import dev.recado.testkit.inbox.Threads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that hangs on a contact and changes hands with it. */
public record Belongings(
    ConversationBook conversations,
    Threads threads,
    NoteBook notes,
    Places recipients,
    TagBook tags,
    OptOutBook optOuts) {
  /**
   * How things were before they were handed over.
   *
   * @param conversations of the one that goes, and those they are joined with
   * @param messages in which of these each message was
   * @param notes as messages
   * @param optOuts of the one that goes, and what held for the other
   * @param newTags those the other did not have
   */
  public record Moved(
      List<ConversationBook.Kept> conversations,
      Map<MessageId, ConversationId> messages,
      Map<NoteId, ConversationId> notes,
      List<OptOut> optOuts,
      Set<Tag> tags,
      Set<Tag> newTags,
      List<Places.Kept> recipients,
      Map<ConversationId, ConversationId> joined) {}

  Moved handOver(TenantScope scope, ContactId from, ContactId to, Instant now) {
    List<ConversationBook.Kept> talks = conversations.touched(scope, from, to);
    List<ConversationId> ids = talks.stream().map(ConversationBook.Kept::id).toList();
    Map<MessageId, ConversationId> messages = threads.of(scope, ids);
    Map<NoteId, ConversationId> noted = notes.of(scope, ids);
    List<OptOut> consent = optOuts.touched(scope, from, to);
    Set<Tag> theirs = tags.of(scope, from);
    Set<Tag> missing = tags.missing(scope, from, to);
    List<Places.Kept> places = recipients.touched(scope, from, to);
    Map<ConversationId, ConversationId> joined = conversations.redirect(scope, from, to);
    joined.forEach((spare, goingOn) -> threads.move(scope, spare, goingOn));
    joined.forEach((spare, goingOn) -> notes.move(scope, spare, goingOn));
    optOuts.redirect(scope, from, to, now);
    tags.redirect(scope, from, to);
    recipients.redirect(scope, from, to);
    return new Moved(talks, messages, noted, consent, theirs, missing, places, joined);
  }

  /** Whether somebody wrote in a conversation of both, or one began beside it. */
  boolean writtenSince(TenantScope scope, MergeRow merge) {
    Moved moved = merge.moved();
    List<ConversationId> ours =
        moved.conversations().stream().map(ConversationBook.Kept::id).toList();
    return !moved.messages().keySet().containsAll(threads.of(scope, ours).keySet())
        || conversations.blocked(scope, moved.conversations(), merge.kept().id());
  }

  void giveBack(TenantScope scope, MergeRow merge) {
    Moved moved = merge.moved();
    ContactId kept = merge.kept().id();
    ContactId gone = merge.value().gone().id();
    conversations.restore(scope, moved.conversations());
    threads.restore(scope, moved.messages());
    notes.restore(scope, moved.notes());
    optOuts.restore(scope, moved.optOuts(), kept, gone);
    moved.newTags().forEach(tag -> tags.remove(scope, kept, tag));
    moved.tags().forEach(tag -> tags.add(scope, gone, tag));
    recipients.restore(scope, moved.recipients());
  }
}

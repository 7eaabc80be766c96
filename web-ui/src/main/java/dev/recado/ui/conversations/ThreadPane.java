package dev.recado.ui.conversations;

import dev.recado.application.inbox.Colleague;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.member.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * One conversation as it is read and answered.
 *
 * @param path of the conversation
 * @param colleagues to whom it can be given
 * @param draft what stands in the composer at first
 * @param key of its form: what is sent twice under it is sent once
 */
public record ThreadPane(
    String id,
    String path,
    String title,
    boolean open,
    int unread,
    Optional<MemberId> assignee,
    List<Colleague> colleagues,
    List<QuickReply> quickReplies,
    String draft,
    String key,
    Latest latest) {
  /**
   * The end of the thread, which grows while the page is open.
   *
   * @param anchor where it began when the page was opened
   * @param unread whether the customer wrote something that nobody has read
   * @param key for the form of what is written next
   */
  public record Latest(
      String id,
      String path,
      List<Entry> entries,
      String anchor,
      Optional<String> older,
      boolean unread,
      String key) {
    /** Whether the entry begins another day than the one before it. */
    public boolean newDay(int index) {
      return begins(entries, index);
    }
  }

  /**
   * A stretch before what is shown.
   *
   * @param older the cursor of the one before this; empty at the beginning
   */
  public record Older(String id, String path, List<Entry> entries, Optional<String> older) {
    public boolean newDay(int index) {
      return begins(entries, index);
    }
  }

  private static boolean begins(List<Entry> entries, int index) {
    return index == 0 || !entries.get(index).day().equals(entries.get(index - 1).day());
  }

  static String path(ListedConversation listed) {
    return "/ui/conversations/" + listed.conversation().id();
  }

  /** Whether the cursor of an anchor is behind a message or note of that time. */
  static boolean since(Optional<Cursor> anchor, java.time.Instant at) {
    return anchor.filter(cursor -> at.isBefore(cursor.at())).isEmpty();
  }
}

package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Takeover;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.inbox.InboxTables.ConversationRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conversations without the count of what is unread in them. */
public final class ConversationBook {
  static final Keyset<Conversation> ORDER =
      new Keyset<>(Conversation::lastMessageAt, conversation -> conversation.id().value());
  private final InboxTables tables;

  public ConversationBook(InboxTables tables) {
    this.tables = tables;
  }

  public Optional<Conversation> find(TenantScope scope, ConversationId conversation) {
    return tables.conversations().find(scope, conversation).map(ConversationRow::value);
  }

  Stream<Conversation> all(TenantScope scope) {
    return tables.conversations().all(scope).map(ConversationRow::value);
  }

  Optional<Conversation> open(TenantScope scope, Predicate<Conversation> which) {
    return all(scope).filter(Conversation::open).filter(which).findFirst();
  }

  void add(TenantScope scope, Conversation conversation) {
    tables
        .conversations()
        .insert(
            scope,
            conversation.id(),
            new ConversationRow(scope.tenant(), conversation, Optional.empty()));
  }

  /** When the other side last wrote. */
  public Optional<Instant> lastInbound(TenantScope scope, ConversationId conversation) {
    return tables.conversations().find(scope, conversation).flatMap(ConversationRow::lastInbound);
  }

  private void change(TenantScope scope, Conversation conversation, Optional<Instant> lastInbound) {
    tables
        .conversations()
        .replace(
            scope,
            conversation.id(),
            new ConversationRow(scope.tenant(), conversation, lastInbound));
  }

  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).max(Comparator.naturalOrder());
  }

  /**
   * Notes a message in its conversation; one that is older than the last changes nothing.
   *
   * @param replyTo where answers go from now on, if the other side wrote
   */
  public void note(
      TenantScope scope, ConversationId id, Instant at, String preview, Optional<Jid> replyTo) {
    Conversation known = find(scope, id).orElseThrow();
    Optional<Instant> lastInbound = later(lastInbound(scope, id), replyTo.map(other -> at));
    if (known.preview().isPresent() && at.isBefore(known.lastMessageAt())) {
      change(scope, known, lastInbound);
      return;
    }
    Instant last = at.isAfter(known.lastMessageAt()) ? at : known.lastMessageAt();
    change(
        scope,
        new Conversation(
            id,
            known.unit(),
            known.contact(),
            known.group(),
            known.open(),
            known.unread(),
            replyTo.orElse(known.replyTo()),
            last,
            Optional.of(preview),
            known.takeover()),
        lastInbound);
  }

  /** A person of the unit wrote in it. */
  public void taken(TenantScope scope, ConversationId id, Takeover by) {
    change(scope, taken(find(scope, id).orElseThrow(), by), lastInbound(scope, id));
  }

  private static Conversation taken(Conversation known, Takeover by) {
    return new Conversation(
        known.id(),
        known.unit(),
        known.contact(),
        known.group(),
        known.open(),
        known.unread(),
        known.replyTo(),
        known.lastMessageAt(),
        known.preview(),
        known.takeover().and(by));
  }

  /** Gives the conversations of one contact to another; the latest of each unit stays open. */
  public void redirect(TenantScope scope, ContactId from, ContactId to) {
    List<Conversation> theirs =
        ORDER.newestFirst(
            all(scope)
                .filter(
                    c -> c.contact().filter(id -> id.equals(from) || id.equals(to)).isPresent()));
    Map<UnitId, Optional<Instant>> lastInbound =
        theirs.stream()
            .collect(
                Collectors.toMap(
                    Conversation::unit,
                    each -> lastInbound(scope, each.id()),
                    ConversationBook::later));
    for (Conversation each : theirs) {
      boolean latest =
          theirs.stream()
              .filter(other -> other.open() && other.unit().equals(each.unit()))
              .findFirst()
              .filter(each::equals)
              .isPresent();
      change(
          scope,
          moved(latest ? taken(each, together(theirs, each)) : each, to, latest),
          latest ? lastInbound.get(each.unit()) : lastInbound(scope, each.id()));
    }
  }

  private static Takeover together(List<Conversation> theirs, Conversation latest) {
    return theirs.stream()
        .filter(each -> each.open() && each.unit().equals(latest.unit()))
        .map(Conversation::takeover)
        .reduce(Takeover.NONE, Takeover::and);
  }

  private static Conversation moved(Conversation conversation, ContactId to, boolean open) {
    return new Conversation(
        conversation.id(),
        conversation.unit(),
        Optional.of(to),
        conversation.group(),
        open,
        conversation.unread(),
        conversation.replyTo(),
        conversation.lastMessageAt(),
        conversation.preview(),
        conversation.takeover());
  }
}

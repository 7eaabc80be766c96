package dev.recado.testkit.inbox;

import static java.util.stream.Collectors.toSet;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.AnotherIsOpen;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.conversation.Conversation;
import dev.recado.domain.conversation.ConversationId;
import dev.recado.domain.conversation.Takeover;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.inbox.InboxTables.ConversationRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            known.takeover(),
            known.assignee()),
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
        known.takeover().and(by),
        known.assignee());
  }

  void assign(TenantScope scope, ConversationId id, Optional<MemberId> assignee) {
    Conversation known = find(scope, id).orElseThrow();
    change(scope, with(known, known.open(), assignee), lastInbound(scope, id));
  }

  /** Opens it or closes it. */
  void turn(TenantScope scope, ConversationId id, boolean open) {
    find(scope, id)
        .filter(known -> known.open() != open)
        .ifPresent(
            known -> {
              if (open && open(scope, other -> rivals(known, other)).isPresent()) {
                throw new AnotherIsOpen();
              }
              change(scope, with(known, open, known.assignee()), lastInbound(scope, id));
            });
  }

  private static boolean rivals(Conversation known, Conversation other) {
    return other.unit().equals(known.unit())
        && other.contact().equals(known.contact())
        && other.group().equals(known.group());
  }

  private static Conversation with(Conversation known, boolean open, Optional<MemberId> assignee) {
    return new Conversation(
        known.id(),
        known.unit(),
        known.contact(),
        known.group(),
        open,
        known.unread(),
        known.replyTo(),
        known.lastMessageAt(),
        known.preview(),
        known.takeover(),
        assignee);
  }

  /** A conversation as it was. */
  public record Kept(ConversationRow row) {
    public ConversationId id() {
      return row.value().id();
    }

    private boolean of(ContactId contact) {
      return row.value().contact().equals(Optional.of(contact));
    }
  }

  /** Those of one contact, and the open ones of another that will be joined with them. */
  public List<Kept> touched(TenantScope scope, ContactId from, ContactId to) {
    Set<UnitId> shared =
        of(scope, from).filter(Conversation::open).map(Conversation::unit).collect(toSet());
    return Stream.concat(
            of(scope, from),
            of(scope, to).filter(Conversation::open).filter(c -> shared.contains(c.unit())))
        .map(each -> new Kept(tables.conversations().find(scope, each.id()).orElseThrow()))
        .toList();
  }

  private Stream<Conversation> of(TenantScope scope, ContactId contact) {
    return all(scope).filter(each -> each.contact().equals(Optional.of(contact)));
  }

  /**
   * Gives the conversations of one contact to another; of the open ones of a unit the latest goes
   * on alone.
   *
   * @return for each that went, the one that goes on
   */
  public Map<ConversationId, ConversationId> redirect(
      TenantScope scope, ContactId from, ContactId to) {
    Map<UnitId, List<Conversation>> open =
        ORDER
            .newestFirst(Stream.concat(of(scope, from), of(scope, to)).filter(Conversation::open))
            .stream()
            .collect(Collectors.groupingBy(Conversation::unit));
    Map<ConversationId, ConversationId> joined = new HashMap<>();
    for (List<Conversation> ofUnit : open.values()) {
      Conversation goingOn = ofUnit.getFirst();
      Optional<Instant> heard =
          ofUnit.stream()
              .map(each -> lastInbound(scope, each.id()))
              .reduce(Optional.empty(), ConversationBook::later);
      Takeover takeover =
          ofUnit.stream().map(Conversation::takeover).reduce(Takeover.NONE, Takeover::and);
      Optional<MemberId> assignee =
          ofUnit.stream().flatMap(each -> each.assignee().stream()).findFirst();
      change(scope, with(taken(goingOn, takeover), goingOn.open(), assignee), heard);
      for (Conversation spare : ofUnit.subList(1, ofUnit.size())) {
        joined.put(spare.id(), goingOn.id());
        tables.conversations().remove(scope, spare.id());
      }
    }
    of(scope, from).forEach(each -> change(scope, moved(each, to), lastInbound(scope, each.id())));
    return joined;
  }

  /** Whether another open conversation has taken the place of one that would come back. */
  public boolean blocked(TenantScope scope, List<Kept> before, ContactId kept) {
    return of(scope, kept)
        .filter(Conversation::open)
        .filter(each -> before.stream().noneMatch(known -> known.id().equals(each.id())))
        .anyMatch(
            each ->
                before.stream()
                    .filter(known -> known.of(kept))
                    .anyMatch(known -> known.row().value().unit().equals(each.unit())));
  }

  /** Puts conversations back as they were. */
  public void restore(TenantScope scope, List<Kept> before) {
    for (Kept kept : before) {
      if (find(scope, kept.id()).isPresent()) {
        tables.conversations().replace(scope, kept.id(), kept.row());
      } else {
        tables.conversations().insert(scope, kept.id(), kept.row());
      }
    }
  }

  private static Conversation moved(Conversation conversation, ContactId to) {
    return new Conversation(
        conversation.id(),
        conversation.unit(),
        Optional.of(to),
        conversation.group(),
        conversation.open(),
        conversation.unread(),
        conversation.replyTo(),
        conversation.lastMessageAt(),
        conversation.preview(),
        conversation.takeover(),
        conversation.assignee());
  }
}

package dev.recado.ui.conversations;

import dev.recado.application.inbox.ReadThread.Stretch;
import dev.recado.application.inbox.SignedNote;
import dev.recado.application.inbox.ThreadedMessage;
import dev.recado.domain.conversation.Note;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.Origin;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Response;
import dev.recado.domain.message.Revised;
import dev.recado.domain.pacing.Decision.NotYet;
import dev.recado.domain.pacing.WaitReason;
import dev.recado.domain.tenant.Name;
import dev.recado.ui.text.Phones;
import dev.recado.ui.text.Texts;
import dev.recado.ui.text.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts messages and notes into one thread, the oldest on top. */
record Entries(Times times, Stretch stretch) {
  private record At(Instant when, Entry entry) {}

  List<Entry> all() {
    return Stream.concat(
            stretch.messages().reversed().stream().map(this::message),
            stretch.notes().reversed().stream().map(this::note))
        .sorted(Comparator.comparing(At::when))
        .map(At::entry)
        .toList();
  }

  private At note(SignedNote signed) {
    Note note = signed.note();
    return new At(
        note.at(),
        new Entry(
            Entry.Kind.NOTE,
            note.id().toString(),
            times.day(note.at()),
            times.clock(note.at()),
            Optional.of(signed.by().map(Name::value).orElseGet(() -> say("note.system"))),
            note.text().value(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
  }

  private At message(ThreadedMessage threaded) {
    Message message = threaded.message();
    boolean deleted = message.marks().deletedAt().isPresent();
    Contents contents = new Contents(times.language(), message.content());
    Instant at = message.createdAt();
    return new At(
        at,
        new Entry(
            kind(message, deleted),
            message.id().toString(),
            times.day(at),
            times.clock(at),
            by(message),
            deleted ? say("deleted") : contents.words(),
            deleted ? Optional.empty() : contents.attachment(),
            deleted ? List.of() : lines(message, contents),
            reactions(threaded),
            threaded.revisions().stream().flatMap(this::before).toList(),
            message.context().quote().flatMap(Quote::preview),
            message.direction() == Direction.OUTBOUND
                ? Optional.of(tick(message))
                : Optional.empty()));
  }

  private List<String> lines(Message message, Contents contents) {
    Stream<String> outdated =
        message.marks().outdated() ? Stream.of(say("edited.hidden")) : Stream.empty();
    return Stream.concat(contents.lines().stream(), outdated).toList();
  }

  private static Entry.Kind kind(Message message, boolean deleted) {
    return switch (message.direction()) {
      case INBOUND -> deleted ? Entry.Kind.DELETED_THEIRS : Entry.Kind.THEIRS;
      case OUTBOUND -> deleted ? Entry.Kind.DELETED_OURS : Entry.Kind.OURS;
    };
  }

  /** Of a group who wrote; of ourselves where it was not written by a member in the inbox. */
  private Optional<String> by(Message message) {
    if (message.direction() == Direction.INBOUND) {
      return message.context().author().map(jid -> jid.phone().map(Phones::write).orElse("+"));
    }
    if (message.origin() != Origin.RECADO) {
      return Optional.of(say("by.phone"));
    }
    return switch (message.sender()) {
      case CAMPAIGN -> Optional.of(say("by.campaign"));
      case ASSISTANT -> Optional.of(say("by.assistant"));
      case AGENT, CUSTOMER -> Optional.empty();
    };
  }

  private static List<String> reactions(ThreadedMessage threaded) {
    return threaded.responses().stream()
        .filter(response -> response.kind() == Response.Kind.REACTION)
        .map(response -> response.choices().getFirst())
        .toList();
  }

  private Stream<String> before(Revised revised) {
    return revised.text().stream();
  }

  private Entry.Tick tick(Message message) {
    String state = message.delivery().label();
    return new Entry.Tick(state, icon(message.delivery()), say("state." + state), reason(message));
  }

  private static String icon(Delivery delivery) {
    return switch (delivery) {
      case QUEUED, SENDING, RECEIVED -> "clock";
      case SENT -> "check";
      case DELIVERED, READ -> "checks";
      case FAILED -> "alert-circle";
      case UNCERTAIN -> "help-circle";
    };
  }

  private Optional<String> reason(Message message) {
    return switch (message.delivery()) {
      case FAILED -> Optional.of(failure(message));
      case UNCERTAIN -> Optional.of(say("uncertain"));
      case QUEUED -> Optional.ofNullable(stretch.waiting().get(message.id())).flatMap(this::wait);
      case RECEIVED, SENDING, SENT, DELIVERED, READ -> Optional.empty();
    };
  }

  /** What only waits for its turn is gone before anybody has read that. */
  private Optional<String> wait(NotYet waiting) {
    if (waiting.reason() == WaitReason.TURN || waiting.reason() == WaitReason.GAP) {
      return Optional.empty();
    }
    String why = Texts.say(times.language(), "monitoring.waiting." + waiting.reason().label());
    return Optional.of(
        waiting
            .until()
            .map(until -> Texts.say(times.language(), "monitoring.until", times.stamp(until)))
            .map(until -> why + " · " + until)
            .orElse(why));
  }

  /** In the words of the reader where we have them, else in those of the gateway. */
  private String failure(Message message) {
    String key = "conversations.error." + message.errorCode().orElse("");
    return Texts.knows(times.language(), key)
        ? Texts.say(times.language(), key)
        : message.errorDetail().or(message::errorCode).orElseGet(() -> say("error.unknown"));
  }

  private String say(String key) {
    return Texts.say(times.language(), "conversations." + key);
  }
}

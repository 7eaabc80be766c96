package dev.recado.web.inbox;

import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.PathId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that narrow the list of conversations; absent and empty are the same. */
final class ListFilter {
  private ListFilter() {}

  static Holder holder(@Nullable String assignedTo, MemberId me) {
    return switch (assignedTo) {
      case null -> new Holder.Anybody();
      case "" -> new Holder.Anybody();
      case "me" -> new Holder.Only(me);
      case "nobody" -> new Holder.Nobody();
      case String id -> new Holder.Only(new MemberId(PathId.parse("assignedTo", id)));
    };
  }

  static Optional<Boolean> open(@Nullable String status) {
    return switch (status) {
      case null -> Optional.empty();
      case "" -> Optional.empty();
      case "open" -> Optional.of(true);
      case "closed" -> Optional.of(false);
      case String other ->
          throw new InvalidValue("status", "unknown_status", "Use open or closed.");
    };
  }

  static boolean unread(@Nullable String unread) {
    return switch (unread) {
      case null -> false;
      case "", "false" -> false;
      case "true" -> true;
      case String other -> throw new InvalidValue("unread", "wrong_type", "Use true or false.");
    };
  }

  static SearchWords search(@Nullable String typed) {
    return typed == null ? SearchWords.NONE : SearchWords.of(typed);
  }
}

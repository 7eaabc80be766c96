package dev.recado.evolution.client;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The events Recado asks for, by name: an empty list would mean all, and one name the gateway's
 * version does not know makes it refuse the whole call, telling which it knows.
 */
final class WebhookEvents {
  private static final List<String> WANTED =
      List.of(
          "QRCODE_UPDATED",
          "CONNECTION_UPDATE",
          "STATUS_INSTANCE",
          "LOGOUT_INSTANCE",
          "REMOVE_INSTANCE",
          "MESSAGES_UPSERT",
          "MESSAGES_UPDATE",
          "MESSAGES_EDITED",
          "MESSAGES_DELETE",
          "SEND_MESSAGE",
          "SEND_MESSAGE_UPDATE",
          "CONTACTS_UPSERT",
          "CONTACTS_UPDATE",
          "CALL");
  private static final Pattern KNOWN = Pattern.compile("enum values: ([A-Z_,\\s]+)");

  private volatile List<String> supported = WANTED;

  List<String> names() {
    return supported;
  }

  /**
   * Learns from a refusal which events the gateway knows.
   *
   * @param asked the names it refused
   * @return whether there is another list to ask for
   */
  boolean learn(Answer refusal, List<String> asked) {
    Optional<List<String>> known =
        refusal.texts().stream().flatMap(text -> known(text).stream()).findFirst();
    known.ifPresent(names -> supported = names);
    return known.filter(names -> !names.equals(asked)).isPresent();
  }

  private static Optional<List<String>> known(String text) {
    Matcher matcher = KNOWN.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>(Arrays.asList(matcher.group(1).split("[,\\s]+")));
    return Optional.of(WANTED.stream().filter(names::contains).toList())
        .filter(both -> !both.isEmpty());
  }
}

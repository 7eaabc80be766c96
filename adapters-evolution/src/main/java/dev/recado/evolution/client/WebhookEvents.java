package dev.recado.evolution.client;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** Learns from a refusal which events the gateway knows; false when it was about something else. */
  boolean learn(Answer refusal) {
    return refusal.texts().stream().anyMatch(this::learn);
  }

  private boolean learn(String text) {
    Matcher matcher = KNOWN.matcher(text);
    if (!matcher.find()) {
      return false;
    }
    Set<String> known = new LinkedHashSet<>(Arrays.asList(matcher.group(1).split("[,\\s]+")));
    List<String> both = WANTED.stream().filter(known::contains).toList();
    boolean narrower = !both.isEmpty() && both.size() < supported.size();
    if (narrower) {
      supported = both;
    }
    return narrower;
  }
}

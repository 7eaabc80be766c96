package dev.recado.evolution.simulator.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The 31 event names a webhook of version 2.3.6 can subscribe to, in the order of its enum. */
public enum EventName {
  APPLICATION_STARTUP,
  QRCODE_UPDATED,
  MESSAGES_SET,
  MESSAGES_UPSERT,
  MESSAGES_EDITED,
  MESSAGES_UPDATE,
  MESSAGES_DELETE,
  SEND_MESSAGE,
  SEND_MESSAGE_UPDATE,
  CONTACTS_SET,
  CONTACTS_UPSERT,
  CONTACTS_UPDATE,
  PRESENCE_UPDATE,
  CHATS_SET,
  CHATS_UPSERT,
  CHATS_UPDATE,
  CHATS_DELETE,
  GROUPS_UPSERT,
  GROUP_UPDATE,
  GROUP_PARTICIPANTS_UPDATE,
  CONNECTION_UPDATE,
  LABELS_EDIT,
  LABELS_ASSOCIATION,
  CALL,
  TYPEBOT_START,
  TYPEBOT_CHANGE_STATUS,
  REMOVE_INSTANCE,
  LOGOUT_INSTANCE,
  INSTANCE_CREATE,
  INSTANCE_DELETE,
  STATUS_INSTANCE;

  public static final List<EventName> ALL = List.of(values());

  private static final String NAMES =
      Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(","));

  /** The dotted name of the envelope's {@code event} field. */
  public String dotted() {
    return this == GROUP_PARTICIPANTS_UPDATE
        ? "group-participants.update"
        : name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The path suffix used when the webhook is configured by events. */
  public String pathSuffix() {
    return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EventName> named(String name) {
    return ALL.stream().filter(event -> event.name().equals(name)).findFirst();
  }

  /** All names joined by commas, as the validation error lists them. */
  public static String names() {
    return NAMES;
  }
}

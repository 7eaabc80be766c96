package dev.recado.evolution.simulator.model;

import dev.recado.evolution.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;

/** How the key of a one-to-one chat names the other person; it changed between gateway versions. */
public enum Dialect {
  /** The phone only. */
  PN("pn"),
  /** 2.3.5 and 2.3.6: the LID, with the phone beside it. */
  LID_ALT("lid+alt"),
  /** Privacy or first contact: the LID and no phone anywhere. */
  LID_ONLY("lid only"),
  /** 2.3.0: the LID, with the phone in {@code senderPn}. */
  SENDER_PN("senderPn"),
  /** 2.3.1 and 2.3.2: swapped to the phone, the LID in {@code previousRemoteJid}. */
  SWAPPED("swapped");

  private final String label;

  Dialect(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether later receipts may name the LID instead of the phone. */
  boolean usesLid() {
    return this != PN;
  }

  JsonObject key(Person person, boolean fromMe, String id) {
    return switch (this) {
      case PN -> JsonText.object("remoteJid", person.phoneJid(), "fromMe", fromMe, "id", id);
      case LID_ALT ->
          JsonText.object(
              "remoteJid",
              person.lidJid(),
              "remoteJidAlt",
              person.phoneJid(),
              "fromMe",
              fromMe,
              "id",
              id,
              "participant",
              "",
              "addressingMode",
              "lid");
      case LID_ONLY -> JsonText.object("remoteJid", person.lidJid(), "fromMe", fromMe, "id", id);
      case SENDER_PN ->
          JsonText.object(
              "remoteJid",
              person.lidJid(),
              "fromMe",
              fromMe,
              "id",
              id,
              "senderPn",
              person.phoneJid());
      case SWAPPED ->
          JsonText.object(
              "remoteJid",
              person.phoneJid(),
              "fromMe",
              fromMe,
              "id",
              id,
              "senderPn",
              person.phoneJid(),
              "previousRemoteJid",
              person.lidJid());
    };
  }

  /** Reads the label or the constant's name. */
  public static Optional<Dialect> named(String name) {
    return Arrays.stream(values())
        .filter(dialect -> dialect.label.equals(name) || dialect.name().equalsIgnoreCase(name))
        .findFirst();
  }
}

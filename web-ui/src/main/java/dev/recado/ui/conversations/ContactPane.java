package dev.recado.ui.conversations;

import java.util.List;
import java.util.Optional;

/**
 * With whom a conversation is.
 *
 * @param contact the path of the contact's own page; empty for a group
 * @param names which name is whose: key of the text and the name
 * @param earlier other conversations with the same contact
 */
public record ContactPane(
    String title,
    String initial,
    Optional<String> phone,
    Optional<String> contact,
    List<Named> names,
    List<String> tags,
    boolean optedOut,
    List<Earlier> earlier) {
  /** One of the names of a contact. */
  public record Named(String key, String name) {}

  /** Another conversation. */
  public record Earlier(String path, String time, String line, boolean open) {}
}

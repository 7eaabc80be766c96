package dev.recado.web.json;

import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.refusal.Unknown;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids from paths and bodies. */
public final class PathId {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private PathId() {}

  /**
   * The id in a path.
   *
   * @throws Unknown when it is none: there is nothing of that id either
   */
  public static UUID of(String text) {
    return read(text)
        .orElseThrow(
            () -> new Unknown("not_found", "Not found", "Check the id: it is not a UUID."));
  }

  /**
   * The id in a member of a body or a parameter.
   *
   * @throws InvalidValue when it is none
   */
  public static UUID parse(String pointer, String text) {
    return read(text).orElseThrow(() -> new InvalidValue(pointer, "invalid_id", "Give a UUID."));
  }

  private static Optional<UUID> read(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}

package dev.recado.domain.health;

import java.util.regex.Pattern;

/**
 * Which state of the schema this is.
 *
 * @param value when it was last changed by its authors, {@code yyyymmddHHMMSS} in UTC
 */
public record SchemaVersion(String value) implements Comparable<SchemaVersion> {
  private static final Pattern FORM = Pattern.compile("[0-9]{14}");

  /**
   * @throws IllegalArgumentException for another form
   */
  public SchemaVersion {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no schema version: " + value);
    }
  }

  @Override
  public int compareTo(SchemaVersion other) {
    return value.compareTo(other.value);
  }
}

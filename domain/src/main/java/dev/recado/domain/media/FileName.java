package dev.recado.domain.media;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that is only a name: no folder, nothing that is not seen, nothing that some system takes
 * for something else. It is shown to people; nothing is ever stored under it.
 */
public record FileName(String value) {
  private static final int LONGEST = 120;
  private static final int LONGEST_EXTENSION = 12;
  private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]");
  private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*;%]");
  private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
  private static final Set<String> DEVICES =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

  public FileName {
    if (!safe(value).equals(value) || value.isEmpty()) {
      throw new IllegalArgumentException("not a safe file name");
    }
  }

  /** What is left of a name that somebody gave; empty when nothing is. */
  public static Optional<FileName> of(String given) {
    return Optional.of(safe(given)).filter(name -> !name.isEmpty()).map(FileName::new);
  }

  private static String safe(String given) {
    String last = FOLDERS.matcher(given).replaceFirst("");
    String seen = UNSEEN.matcher(last).replaceAll("");
    String plain = EDGES.matcher(SPECIAL.matcher(seen).replaceAll("_")).replaceAll("");
    return EDGES.matcher(shortened(notADevice(plain))).replaceAll("");
  }

  private static String notADevice(String name) {
    return DEVICES.contains(stem(name).toLowerCase(Locale.ROOT)) ? "_" + name : name;
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    String end = extension(name);
    return whole(stem(name), LONGEST - end.length()) + end;
  }

  /** Cut, but not through a character of two parts. */
  private static String whole(String text, int length) {
    int end = Math.min(length, text.length());
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  private static String stem(String name) {
    return name.substring(0, name.length() - extension(name).length());
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
  }

  /**
   * The name with the extension of what the file is: the gateway goes by nothing else.
   *
   * @param extension with its dot; empty leaves the name as it is
   */
  public FileName ending(String extension) {
    boolean fits = extension.isEmpty() || value.toLowerCase(Locale.ROOT).endsWith(extension);
    return fits ? this : new FileName(whole(stem(value), LONGEST - LONGEST_EXTENSION) + extension);
  }

  @Override
  public String toString() {
    return value;
  }
}

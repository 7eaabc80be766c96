package dev.recado.domain.media;

import dev.recado.domain.message.MessageType;
import java.util.Optional;
import java.util.Set;

/**
 * Which files are taken, judged by what is in them and never by what they are called.
 *
 * @param largest in bytes
 * @param refusedTypes such as {@code application/x-msdownload}, or {@code video/*} for a family
 */
public record MediaRules(long largest, Set<String> refusedTypes) {
  public MediaRules {
    refusedTypes = Set.copyOf(refusedTypes);
  }

  /** Programs, which nobody sends to a shop by mistake. */
  public static final Set<String> USUALLY_REFUSED =
      Set.of(
          "application/x-msdownload",
          "application/x-dosexec",
          "application/x-executable",
          "application/x-elf",
          "application/x-sharedlib",
          "application/x-mach-o",
          "application/x-sh",
          "application/x-bat",
          "application/java-vm",
          "application/java-archive",
          "application/vnd.android.package-archive");

  /** What a size alone decides, before anything is fetched. */
  public Optional<MediaRefusal> judge(long size) {
    if (size == 0) {
      return Optional.of(MediaRefusal.EMPTY);
    }
    return size > largest ? Optional.of(MediaRefusal.TOO_LARGE) : Optional.empty();
  }

  /**
   * @param shownAs what the message says it is
   * @param found the type that was found in the content
   * @return why it is not taken; empty when it is
   */
  public Optional<MediaRefusal> judge(MessageType shownAs, String found, long size) {
    return judge(size)
        .or(() -> refused(found) ? Optional.of(MediaRefusal.TYPE_NOT_ALLOWED) : Optional.empty())
        .or(
            () ->
                plausible(shownAs, MediaFamily.of(found))
                    ? Optional.empty()
                    : Optional.of(MediaRefusal.NOT_WHAT_IT_CLAIMS));
  }

  private boolean refused(String found) {
    String family = found.substring(0, Math.max(0, found.indexOf('/'))) + "/*";
    return refusedTypes.contains(found) || refusedTypes.contains(family);
  }

  /** Unknown bytes may be a format that is newer than we are: they are shown as nothing. */
  private static boolean plausible(MessageType shownAs, MediaFamily found) {
    if (shownAs == MessageType.DOCUMENT || found == MediaFamily.UNKNOWN) {
      return true;
    }
    return switch (found) {
      case PICTURE -> shownAs == MessageType.IMAGE || shownAs == MessageType.STICKER;
      case FILM -> shownAs == MessageType.VIDEO || shownAs == MessageType.AUDIO;
      case SOUND -> shownAs == MessageType.AUDIO || shownAs == MessageType.VIDEO;
      case ACTIVE, OTHER, UNKNOWN -> false;
    };
  }
}

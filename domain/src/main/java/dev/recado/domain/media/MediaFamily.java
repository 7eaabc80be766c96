package dev.recado.domain.media;

import java.util.Set;

/** What content is, by the type that was found in it. */
enum MediaFamily {
  PICTURE,
  FILM,
  SOUND,
  /** What a browser would run. */
  ACTIVE,
  /** Anything else that was recognised. */
  OTHER,
  /** Bytes that nothing is known of. */
  UNKNOWN;

  private static final Set<String> RUNS =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "image/svg+xml",
          "application/xml",
          "text/xml",
          "application/javascript",
          "text/javascript",
          "application/x-shockwave-flash");

  /** Containers that hold sound or film, and whose type does not begin with either. */
  private static final Set<String> FILMS = Set.of("application/mp4", "application/x-matroska");

  static MediaFamily of(String type) {
    if (RUNS.contains(type)) {
      return ACTIVE;
    }
    if (FILMS.contains(type)) {
      return FILM;
    }
    return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
      case "image" -> PICTURE;
      case "video" -> FILM;
      case "audio" -> SOUND;
      default -> other(type);
    };
  }

  private static MediaFamily other(String type) {
    return switch (type) {
      case "application/ogg" -> SOUND;
      case "application/octet-stream" -> UNKNOWN;
      default -> OTHER;
    };
  }
}

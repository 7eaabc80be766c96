package dev.recado.domain.media;

import java.util.Set;

/**
 * How a file is handed to a browser. Only what a browser shows and never runs keeps its place in a
 * page; everything else is saved, and what could run is not even called by its name.
 *
 * @param contentType what it is called
 * @param inline whether it may be shown in a page
 */
public record MediaServing(String contentType, boolean inline) {
  private static final Set<String> SHOWN =
      Set.of(
          "image/jpeg",
          "image/png",
          "image/gif",
          "image/webp",
          "audio/ogg",
          "audio/opus",
          "audio/vorbis",
          "audio/mpeg",
          "audio/mp4",
          "audio/x-m4a",
          "audio/aac",
          "audio/x-aac",
          "audio/amr",
          "audio/wav",
          "audio/vnd.wave",
          "audio/x-wav",
          "video/mp4",
          "video/3gpp",
          "video/webm",
          "video/quicktime");
  private static final Set<String> SAVED =
      Set.of(
          "application/pdf",
          "application/zip",
          "application/rtf",
          "application/msword",
          "application/vnd.ms-excel",
          "application/vnd.ms-powerpoint",
          "text/plain",
          "text/csv",
          "text/vcard");
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String BYTES = "application/octet-stream";

  /**
   * @param type as it was found in the content
   */
  public static MediaServing of(String type) {
    String known = type.equals("application/ogg") ? "audio/ogg" : type;
    if (SHOWN.contains(known)) {
      return new MediaServing(known, true);
    }
    boolean harmless = SAVED.contains(known) || known.startsWith(OFFICE);
    return new MediaServing(harmless ? known : BYTES, false);
  }
}

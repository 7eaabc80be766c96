package dev.recado.application.media;

import dev.recado.domain.media.MediaDiscard;
import dev.recado.domain.refusal.Gone;
import java.util.Locale;
import java.util.Map;

/** A file that is known and is not here. */
public final class MediaGone extends Gone {
  private final String reason;

  private MediaGone(String code, String title, String detail, String reason) {
    super(code, title, detail);
    this.reason = reason;
  }

  static MediaGone expired(String reason) {
    return new MediaGone(
        "media_expired",
        "File expired",
        "WhatsApp keeps this file no more. Ask the sender for it again, or try once more with POST"
            + " /media/{id}/retry while his phone is online.",
        reason);
  }

  static MediaGone failed(String reason) {
    return new MediaGone(
        "media_failed",
        "File not available",
        "The gateway could not give this file. Try once more with POST /media/{id}/retry when the"
            + " connection works, or ask the sender for it again.",
        reason);
  }

  /** It was here. */
  static MediaGone discarded(String reason) {
    return switch (MediaDiscard.valueOf(reason.toUpperCase(Locale.ROOT))) {
      case RETENTION ->
          new MediaGone(
              "media_expired_by_retention",
              "File expired by retention",
              "This installation keeps files for a time (MEDIA_RETENTION_DAYS), which is over: the"
                  + " file was deleted. Ask for it again.",
              reason);
      case UNUSED ->
          new MediaGone(
              "media_unused",
              "Upload expired",
              "No message used this upload within 24 hours, so it was deleted. Upload it again.",
              reason);
    };
  }

  static MediaGone refused(String reason) {
    return new MediaGone(
        "media_refused",
        "File not kept",
        "This file was not taken in: see reason. The limits are the operator's (MEDIA_MAX_MB,"
            + " MEDIA_REFUSED_TYPES).",
        reason);
  }

  @Override
  public Map<String, Object> members() {
    return Map.of("reason", reason);
  }
}

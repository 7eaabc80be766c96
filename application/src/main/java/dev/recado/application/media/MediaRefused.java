package dev.recado.application.media;

import dev.recado.domain.media.MediaRefusal;
import dev.recado.domain.refusal.Breach;

/** A file that somebody wants to send and that is not taken. */
public final class MediaRefused extends Breach {
  private MediaRefused(String code, String detail) {
    super(code, "File not accepted", detail);
  }

  static MediaRefused of(MediaRefusal refusal, long largest) {
    return new MediaRefused(
        "media_" + refusal.label(),
        switch (refusal) {
          case EMPTY -> "Send at least one byte.";
          case TOO_LARGE -> "Send at most " + largest + " bytes.";
          case TYPE_NOT_ALLOWED -> "Files of this type are not accepted here.";
          case NOT_WHAT_IT_CLAIMS ->
              "What is in the file does not fit the type: send it as a document.";
        });
  }

  static MediaRefused address(String why) {
    return new MediaRefused("media_address_refused", why);
  }

  static MediaRefused notFetched(String why) {
    return new MediaRefused("media_not_fetched", why);
  }
}

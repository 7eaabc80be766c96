package dev.recado.application.media;

import dev.recado.domain.refusal.Unknown;

/** No file of that id lies within reach. */
public final class UnknownMedia extends Unknown {
  public UnknownMedia() {
    super("media_not_found", "File not found", "Check the id of the file.");
  }
}

package dev.recado.application.messaging;

import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.MessageText;
import java.net.URI;
import java.util.Optional;

/** What somebody wants sent, in the words of the request. */
public sealed interface Asked {
  record Text(MessageText text) implements Asked {}

  /**
   * A file that is here already.
   *
   * @param kind as what it is to be shown; empty for whatever its content is
   */
  record Upload(MediaId media, Optional<MediaKind> kind, Optional<MessageText> caption)
      implements Asked {}

  /** A file that lies somewhere in the net. */
  record Link(
      URI address, Optional<MediaKind> kind, Optional<FileName> name, Optional<MessageText> caption)
      implements Asked {}

  /** A link and what was found there. */
  record Fetched(Link link, MediaId media) implements Asked {}

  /**
   * What tells this from another request under the same key. No text has a NUL in it, so none can
   * pass for a file.
   */
  default String identity() {
    return switch (this) {
      case Text(MessageText text) -> text.value();
      case Upload(MediaId media, var kind, var caption) -> file(media.toString(), kind, caption);
      case Link link -> file(link.address().toString(), link.kind(), link.caption());
      case Fetched(Link link, var media) -> link.identity();
    };
  }

  private static String file(String what, Optional<MediaKind> kind, Optional<MessageText> caption) {
    return String.join(
        "\0",
        "",
        what,
        kind.map(MediaKind::label).orElse(""),
        caption.map(MessageText::value).orElse(""));
  }
}

package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.FileTypes;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile.Content;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.media.MediaRefusal;
import dev.recado.domain.media.MediaRules;
import dev.recado.domain.message.MessageType;
import java.util.Optional;

/** The one place where bytes become a file: looked into, judged, kept. Outside of transactions. */
public final class ContentDesk {
  private final FileTypes types;
  private final MediaRules rules;
  private final MediaStorage storage;
  private final Counters counters;

  public ContentDesk(FileTypes types, MediaRules rules, MediaStorage storage, Counters counters) {
    this.types = types;
    this.rules = rules;
    this.storage = storage;
    this.counters = counters;
  }

  sealed interface Taken {
    record Accepted(Content content, FileName name, MessageType shownAs) implements Taken {}

    record Refused(MediaRefusal reason) implements Taken {}
  }

  long largest() {
    return rules.largest();
  }

  /** What the size alone decides. */
  Optional<MediaRefusal> judge(long size) {
    return rules.judge(size).map(this::counted);
  }

  /** Whether a file that is here can be shown as what somebody asks for. */
  Optional<MediaRefusal> judge(MediaKind kind, Content content) {
    return rules.judge(kind.messageType(), content.type(), content.size()).map(this::counted);
  }

  /**
   * Looks into the bytes and judges them; nothing is kept.
   *
   * @param shownAs as what it came; empty for whatever its content says
   */
  Taken look(byte[] bytes, Optional<FileName> name, Optional<MessageType> shownAs) {
    String type = types.find(bytes, name.map(FileName::value).orElse(""));
    MessageType as = shownAs.orElseGet(() -> MediaKind.usual(type).messageType());
    Optional<MediaRefusal> refusal = rules.judge(as, type, bytes.length).map(this::counted);
    if (refusal.isPresent()) {
      return new Taken.Refused(refusal.get());
    }
    Content content = new Content(type, bytes.length, Content.digest(bytes));
    FileName called = name.orElseGet(() -> new FileName(as.label()));
    return new Taken.Accepted(content, called.ending(types.extension(type)), as);
  }

  void keep(TenantScope scope, MediaId id, byte[] bytes) {
    storage.keep(scope, id, bytes);
  }

  private MediaRefusal counted(MediaRefusal refusal) {
    counters.add(
        switch (refusal) {
          case EMPTY -> Counted.MEDIA_REFUSED_EMPTY;
          case TOO_LARGE -> Counted.MEDIA_REFUSED_SIZE;
          case TYPE_NOT_ALLOWED -> Counted.MEDIA_REFUSED_TYPE;
          case NOT_WHAT_IT_CLAIMS -> Counted.MEDIA_REFUSED_CONTENT;
        });
    return refusal;
  }
}

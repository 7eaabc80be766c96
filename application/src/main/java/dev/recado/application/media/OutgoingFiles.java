package dev.recado.application.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaFiles;
import dev.recado.application.media.port.WebFiles;
import dev.recado.application.messaging.Asked;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Once;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.media.MediaRefusal;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.UnitId;
import java.util.Optional;

/** Turns what somebody wants sent into something that can be sent. */
public final class OutgoingFiles {
  private final Essentials essentials;
  private final MediaFiles files;
  private final WebFiles web;
  private final ContentDesk desk;
  private final ShelveFile shelf;

  public OutgoingFiles(
      Essentials essentials, MediaFiles files, WebFiles web, ContentDesk desk, ShelveFile shelf) {
    this.essentials = essentials;
    this.files = files;
    this.web = web;
    this.desk = desk;
    this.shelf = shelf;
  }

  /**
   * Fetches what a link leads to; outside of any transaction.
   *
   * @throws MediaRefused when it may not be asked, does not answer, or gives what is not taken
   */
  public Asked.Fetched fetch(TenantScope scope, UnitId unit, Asked.Link link) {
    byte[] bytes =
        switch (web.fetch(WebFiles.NamedBy.USER, link.address(), desk.largest())) {
          case WebFiles.Fetched.Found(byte[] found) -> found;
          case WebFiles.Fetched.TooLarge large ->
              throw MediaRefused.of(desk.judge(desk.largest() + 1).orElseThrow(), desk.largest());
          case WebFiles.Fetched.Forbidden(String why) -> {
            essentials.counters().add(Counted.MEDIA_ADDRESS_REFUSED);
            throw MediaRefused.address(why);
          }
          case WebFiles.Fetched.Failed(String why) -> throw MediaRefused.notFetched(why);
        };
    MediaFile file = shelf.shelve(scope, Optional.of(unit), name(link), bytes, Once.always());
    return new Asked.Fetched(link, file.id());
  }

  private static Optional<FileName> name(Asked.Link link) {
    return link.name()
        .or(() -> Optional.ofNullable(link.address().getPath()).flatMap(FileName::of));
  }

  /**
   * What is to be sent from the unit; inside a transaction.
   *
   * @throws UnknownMedia when the unit has no such file
   * @throws MediaGone when it is kept no longer
   * @throws MediaRefused when the file cannot be shown as what was asked for
   */
  public OutboundContent content(TenantScope scope, UnitId unit, Asked asked) {
    return switch (asked) {
      case Asked.Text(MessageText text) -> new OutboundContent.Text(text);
      case Asked.Upload(MediaId media, var kind, var caption) ->
          file(stored(scope, unit, media), kind, caption);
      case Asked.Fetched(Asked.Link link, MediaId media) ->
          file(stored(scope, unit, media), link.kind(), link.caption());
      case Asked.Link link -> throw new IllegalStateException("the link was not followed");
    };
  }

  private MediaFile stored(TenantScope scope, UnitId unit, MediaId media) {
    files.use(scope, unit, media, essentials.now());
    MediaFile file =
        files
            .find(scope, media)
            .filter(known -> known.unit().equals(unit))
            .orElseThrow(UnknownMedia::new);
    if (file.state() == MediaState.DISCARDED) {
      throw MediaGone.discarded(file.reason().orElseThrow());
    }
    return Optional.of(file)
        .filter(known -> known.content().isPresent())
        .orElseThrow(UnknownMedia::new);
  }

  private OutboundContent file(
      MediaFile file, Optional<MediaKind> asked, Optional<MessageText> caption) {
    MediaFile.Content content = file.content().orElseThrow();
    MediaKind kind = asked.orElseGet(() -> MediaKind.usual(content.type()));
    Optional<MediaRefusal> refusal = desk.judge(kind, content);
    if (refusal.isPresent()) {
      throw MediaRefused.of(refusal.get(), desk.largest());
    }
    requireCaptionPossible(kind, caption);
    FileName name = file.name().orElseGet(() -> new FileName(kind.label()));
    return new OutboundContent.File(file.id(), kind, name, content.type(), caption);
  }

  private static void requireCaptionPossible(MediaKind kind, Optional<MessageText> caption) {
    boolean possible =
        switch (kind) {
          case IMAGE, VIDEO, DOCUMENT -> true;
          case AUDIO, VOICE_NOTE, STICKER -> caption.isEmpty();
        };
    if (!possible) {
      throw new InvalidValue(
          "/message",
          "caption_not_possible",
          "WhatsApp shows no words with audio and stickers: send them as a message of their own.");
    }
  }
}

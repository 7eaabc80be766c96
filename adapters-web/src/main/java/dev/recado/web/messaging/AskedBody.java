package dev.recado.web.messaging;

import dev.recado.application.messaging.Asked;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.JsonBody;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request wants sent: a text, or a file with or without words. */
public final class AskedBody {
  private static final int LONGEST_ADDRESS = 4_000;

  private AskedBody() {}

  /**
   * @throws InvalidValue when it is neither
   */
  public static Asked of(JsonBody json) {
    return json.optionalObject("media")
        .map(media -> file(json, media))
        .orElseGet(() -> new Asked.Text(new MessageText(json.text("message"))));
  }

  private static Asked file(JsonBody json, JsonBody media) {
    Optional<MessageText> caption =
        json.optionalText("message").filter(text -> !text.isBlank()).map(MessageText::new);
    Optional<MediaKind> kind = media.optionalText("type").map(AskedBody::kind);
    Optional<MediaId> id = media.optionalId("id").map(MediaId::new);
    Optional<URI> address = media.optionalText("url").map(AskedBody::address);
    if (id.isPresent() == address.isPresent()) {
      throw new InvalidValue(
          "/media", "one_source", "Give media.id of an uploaded file, or media.url, and not both.");
    }
    return id.<Asked>map(known -> new Asked.Upload(known, kind, caption))
        .orElseGet(() -> new Asked.Link(address.orElseThrow(), kind, name(media), caption));
  }

  private static Optional<FileName> name(JsonBody media) {
    return media.optionalText("fileName").flatMap(FileName::of);
  }

  private static MediaKind kind(String label) {
    return MediaKind.named(label)
        .orElseThrow(
            () ->
                new InvalidValue(
                    "/media/type",
                    "unknown_media_type",
                    "Give one of "
                        + Arrays.stream(MediaKind.values())
                            .map(MediaKind::label)
                            .collect(Collectors.joining(", "))
                        + ", or leave it out."));
  }

  private static URI address(String text) {
    try {
      if (text.length() <= LONGEST_ADDRESS) {
        return new URI(new URI(text.strip()).toASCIIString());
      }
    } catch (URISyntaxException notAnAddress) {
      // As bad as one that is too long.
    }
    throw new InvalidValue(
        "/media/url", "invalid_url", "Give an address such as https://cdn.example.com/photo.jpg.");
  }
}

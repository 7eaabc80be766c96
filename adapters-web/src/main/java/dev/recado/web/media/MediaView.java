package dev.recado.web.media;

import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file as the API shows it.
 *
 * @param mimetype as it was found in the file
 * @param type as what it is sent unless asked otherwise
 */
public record MediaView(
    String id,
    String unitId,
    String type,
    String mimetype,
    long size,
    String sha256,
    @Nullable String fileName,
    Instant createdAt) {
  static MediaView from(MediaFile file) {
    MediaFile.Content content = file.content().orElseThrow();
    return new MediaView(
        file.id().toString(),
        file.unit().toString(),
        MediaKind.usual(content.type()).label(),
        content.type(),
        content.size(),
        content.sha256(),
        file.name().map(FileName::value).orElse(null),
        file.createdAt());
  }
}

package dev.recado.media;

import dev.recado.application.media.port.FileTypes;
import java.util.Map;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Types by the magic numbers of Apache Tika. A name only makes a type narrower, such as a text
 * document of the zip file that it is; what the bytes are not, no name makes them.
 */
public final class TikaFileTypes implements FileTypes {
  private static final String BYTES = "application/octet-stream";

  /** Where the first extension Tika knows is not the one people and the gateway expect. */
  private static final Map<String, String> USUAL =
      Map.of(
          "application/ogg", ".ogg",
          "audio/mpeg", ".mp3",
          "audio/mp4", ".m4a",
          "audio/vorbis", ".ogg",
          "audio/opus", ".ogg",
          "video/quicktime", ".mov",
          "application/mp4", ".mp4");

  private final Tika tika = new Tika();
  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
  private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

  @Override
  public String find(byte[] bytes, String name) {
    String plain = base(tika.detect(bytes));
    if (plain.equals(BYTES) || name.isEmpty()) {
      return plain;
    }
    String named = base(tika.detect(bytes, name));
    return narrower(named, plain) ? named : plain;
  }

  private boolean narrower(String named, String plain) {
    return registry.isSpecializationOf(MediaType.parse(named), MediaType.parse(plain));
  }

  private static String base(String type) {
    MediaType parsed = MediaType.parse(type);
    return parsed == null ? BYTES : parsed.getBaseType().toString();
  }

  @Override
  public String extension(String type) {
    String usual = USUAL.get(type);
    return usual == null ? known(type) : usual;
  }

  private String known(String type) {
    try {
      return types.forName(type).getExtension();
    } catch (MimeTypeException noType) {
      return "";
    }
  }
}

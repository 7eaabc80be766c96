package dev.recado.ui.frame;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Scripts and styles, read once and packed once; their address changes whenever one does. */
@ApplicationScoped
public class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "tabler.min.css", "text/css",
          "recado.css", "text/css",
          "inbox.css", "text/css",
          "tabler.min.js", "text/javascript",
          "htmx.min.js", "text/javascript",
          "theme.js", "text/javascript",
          "recado.js", "text/javascript",
          "inbox.js", "text/javascript",
          "favicon.svg", "image/svg+xml");

  private final Map<String, Asset> files = new TreeMap<>();
  private final String version;

  public Assets() {
    TYPES.forEach((name, type) -> read(name).ifPresent(it -> files.put(name, pack(type, it))));
    version = version(files);
  }

  record Asset(String type, byte[] plain, byte[] packed) {}

  /** The address of an asset. */
  public String of(String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException("there is no asset " + name);
    }
    return "/ui/assets/" + version + "/" + name;
  }

  Optional<Asset> find(String wanted, String name) {
    return wanted.equals(version) ? Optional.ofNullable(files.get(name)) : Optional.empty();
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream("/dev/recado/ui/assets/" + name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Asset pack(String type, byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Asset(type, plain, packed.toByteArray());
  }

  private static String version(Map<String, Asset> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.values().forEach(file -> digest.update(file.plain()));
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package dev.recado.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a build is called: its version and a digest of what is deployed, so that no two share it.
 */
public final class ReleaseName {
  private static final int DIGITS = 12;

  private ReleaseName() {}

  public static String of(Path webApplication) {
    String version =
        Optional.ofNullable(ReleaseName.class.getPackage().getImplementationVersion())
            .orElse("unpacked");
    return version + "+" + digest(webApplication).substring(0, DIGITS);
  }

  private static String digest(Path file) {
    try (InputStream content = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

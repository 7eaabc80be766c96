package dev.recado.domain.media;

import dev.recado.domain.message.MessageType;
import dev.recado.domain.tenant.UnitId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file of a unit.
 *
 * @param shownAs the type of the message it came with; for an upload that of its content
 * @param content what was kept; empty unless it is stored
 * @param reason why it is not stored, machine-readable; empty while nothing went wrong
 */
public record MediaFile(
    MediaId id,
    UnitId unit,
    MediaState state,
    MessageType shownAs,
    Optional<FileName> name,
    Optional<Content> content,
    Optional<String> reason,
    Instant createdAt) {
  /**
   * What was kept.
   *
   * @param type as it was found in the bytes
   * @param size in bytes
   * @param sha256 of the bytes, in hexadecimal
   */
  public record Content(String type, long size, String sha256) {
    /** What tells these bytes from all others. */
    public static String digest(byte[] bytes) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }
  }

  /** A file that is here. */
  public static MediaFile stored(
      MediaId id,
      UnitId unit,
      MessageType shownAs,
      Optional<FileName> name,
      Content content,
      Instant now) {
    return new MediaFile(
        id, unit, MediaState.STORED, shownAs, name, Optional.of(content), Optional.empty(), now);
  }
}

package dev.recado.web.json;

import dev.recado.web.problem.PayloadTooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the bodies of requests, up to a limit. */
public final class Bodies {
  private static final int MEBIBYTE = 1 << 20;

  /** Largest body of a webhook, which can carry media inline. */
  public static final int WEBHOOK = 16 * MEBIBYTE;

  /** Largest table of people, some hundred thousand lines; it is read line by line. */
  public static final int TABLE = 64 * MEBIBYTE;

  private Bodies() {}

  /**
   * The JSON object of an ordinary request, at most 1 MiB.
   *
   * @throws PayloadTooLarge when there is more
   * @throws dev.recado.domain.refusal.Malformed when it is none
   */
  public static JsonBody json(InputStream body) {
    return JsonBody.parse(bytes(body, MEBIBYTE));
  }

  /** Like {@link #json}; an empty body is an empty object. */
  public static JsonBody optionalJson(InputStream body) {
    byte[] bytes = bytes(body, MEBIBYTE);
    return JsonBody.parse(bytes.length == 0 ? new byte[] {'{', '}'} : bytes);
  }

  /**
   * @throws PayloadTooLarge when there is more than the limit
   */
  public static byte[] bytes(InputStream body, int limit) {
    try {
      byte[] bytes = body.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new PayloadTooLarge(limit);
      }
      return bytes;
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }
}

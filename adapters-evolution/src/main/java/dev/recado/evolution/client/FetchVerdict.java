package dev.recado.evolution.client;

import dev.recado.application.media.port.MediaGateway.Fetched;
import dev.recado.evolution.wire.Values;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells from an answer to {@code getBase64FromMediaMessage} what became of the file. */
final class FetchVerdict {
  private static final List<String> GONE =
      List.of(
          "Message not found",
          "status code 410",
          "status code 404",
          "status code 403",
          "no longer available",
          "expired",
          "Failed to fetch stream");
  private static final String NO_FILE = "not of the media type";

  private FetchVerdict() {}

  static Fetched of(Answer answer, long largest) {
    return answer.success() ? found(answer, largest) : refused(answer);
  }

  private static Fetched found(Answer answer, long largest) {
    OptionalLong claimed = Values.number(answer.object("size"), "fileLength");
    if (claimed.isPresent() && claimed.getAsLong() > largest) {
      return new Fetched.TooLarge();
    }
    Optional<byte[]> bytes =
        Values.filled(answer.object(), "base64").flatMap(FetchVerdict::decoded);
    if (bytes.isEmpty()) {
      return new Fetched.NotNow("the gateway gave no base64");
    }
    return bytes.get().length > largest
        ? new Fetched.TooLarge()
        : new Fetched.Found(bytes.get(), Values.filled(answer.object(), "fileName"));
  }

  /** Some versions write it as a data address, some with line breaks. */
  private static Optional<byte[]> decoded(String base64) {
    String bare = base64.substring(base64.startsWith("data:") ? base64.indexOf(',') + 1 : 0);
    try {
      byte[] bytes = Base64.getDecoder().decode(bare.replaceAll("\\s+", ""));
      return Optional.of(bytes).filter(some -> some.length > 0);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Fetched refused(Answer answer) {
    if (answer.says(NO_FILE)) {
      return new Fetched.NoFile(answer.summary());
    }
    return answer.status() == 400 && GONE.stream().anyMatch(answer::says)
        ? new Fetched.Gone(answer.summary())
        : new Fetched.NotNow(answer.summary());
  }
}

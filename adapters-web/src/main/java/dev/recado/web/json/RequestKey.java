package dev.recado.web.json;

import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.refusal.InvalidValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's name for a request that he may repeat. */
public final class RequestKey {
  public static final String HEADER = "Idempotency-Key";

  /** For the description of the API. */
  public static final String DESCRIPTION =
      "Your name for this request, 1 to 200 characters. A repeat under it within 24 hours creates"
          + " nothing and gets the first answer, with the header Idempotency-Replayed: true;"
          + " another body under it is refused with 422.";

  private RequestKey() {}

  /**
   * @throws InvalidValue when the header is there and cannot be a key
   */
  public static Optional<IdempotencyKey> of(@Nullable String header) {
    try {
      return Optional.ofNullable(header).map(IdempotencyKey::new);
    } catch (InvalidValue invalid) {
      throw invalid.at(HEADER);
    }
  }
}

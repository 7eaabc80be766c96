package dev.recado.web.messaging;

import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.RequestKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller's name for a send: {@code clientMessageId}, or the header Idempotency-Key. */
public final class SendKey {
  private SendKey() {}

  /**
   * @throws InvalidValue when one is no key, or both are given and differ
   */
  public static Optional<IdempotencyKey> of(JsonBody json, @Nullable String header) {
    Optional<IdempotencyKey> member = json.optionalText("clientMessageId").map(IdempotencyKey::new);
    Optional<IdempotencyKey> named = RequestKey.of(header);
    if (member.isPresent() && named.isPresent() && !member.equals(named)) {
      throw new InvalidValue(
          "/clientMessageId",
          "two_keys",
          "clientMessageId and Idempotency-Key differ: give one, or the same twice.");
    }
    return member.or(() -> named);
  }
}

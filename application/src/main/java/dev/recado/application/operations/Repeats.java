package dev.recado.application.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.Counters;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.application.operations.port.IdempotencyKeys.Answer;
import dev.recado.application.operations.port.IdempotencyKeys.Kept;
import dev.recado.application.operations.port.Secrets;
import dev.recado.domain.message.IdempotencyKey;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers the repeat of a request that creates something like the request itself. The answer is
 * kept in the transaction that makes the thing, so a crash leaves both or neither; a request that
 * is refused leaves nothing, and its repeat is tried anew.
 */
public final class Repeats {
  private final IdempotencyKeys keys;
  private final Secrets secrets;
  private final InstantSource clock;
  private final Counters counters;

  public Repeats(IdempotencyKeys keys, Secrets secrets, InstantSource clock, Counters counters) {
    this.keys = keys;
    this.secrets = secrets;
    this.clock = clock;
    this.counters = counters;
  }

  /**
   * @param key the caller's name for it; without one every request makes something
   * @param text all that tells it from another request
   */
  public record Request(Optional<IdempotencyKey> key, String text) {}

  /**
   * @param again whether it is the answer to an earlier request
   */
  public record Told(Answer answer, boolean again) {}

  /**
   * Made once per key; {@link RequestKeyReused} is thrown when the key stands for another request.
   *
   * @param answer what to tell the caller about what was made
   */
  public <T> Once<T, Told> once(Request request, Function<T, Answer> answer) {
    return (scope, work) ->
        request
            .key()
            .flatMap(key -> keys.take(scope, key))
            .map(kept -> repeated(request, kept))
            .orElseGet(() -> made(scope, request, answer.apply(work.get())));
  }

  private Told repeated(Request request, Kept kept) {
    if (!kept.request().equals(secrets.fingerprint(request.text()))) {
      throw new RequestKeyReused();
    }
    counters.add(Counted.REQUEST_REPEATED);
    return new Told(kept.answer(), true);
  }

  private Told made(TenantScope scope, Request request, Answer answer) {
    request.key().ifPresent(key -> keys.keep(scope, key, kept(request, answer), clock.instant()));
    return new Told(answer, false);
  }

  private Kept kept(Request request, Answer answer) {
    return new Kept(secrets.fingerprint(request.text()), answer);
  }
}

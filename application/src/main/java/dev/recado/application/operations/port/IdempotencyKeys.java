package dev.recado.application.operations.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.message.IdempotencyKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers what was answered to requests that create something, under the name their caller gave
 * them. A key belongs to the member of the scope, and its row to his own tenant ({@link
 * TenantScope#home}), whichever tenant he acts for: so a platform administrator's repeat is known
 * before it is known what was made, and where. All calls need a transaction of the scope, except
 * {@link #forget}; a scope without a member has no keys.
 */
public interface IdempotencyKeys {
  /**
   * What the caller was told, word for word.
   *
   * @param status as HTTP counts
   */
  record Answer(int status, String body) {}

  /**
   * @param request fingerprint of what was asked for
   */
  record Kept(String request, Answer answer) {}

  /**
   * What was kept under the key, if anything. The transaction holds the key until it ends: whoever
   * takes it meanwhile waits, and then sees what this one kept.
   */
  Optional<Kept> take(TenantScope scope, IdempotencyKey key);

  /** Keeps an answer under a key that was taken and is free. */
  void keep(TenantScope scope, IdempotencyKey key, Kept kept, Instant now);

  /**
   * Forgets what any tenant kept before that instant, the oldest first.
   *
   * @param most how many at a time
   * @return how many
   */
  int forget(Instant before, int most);
}

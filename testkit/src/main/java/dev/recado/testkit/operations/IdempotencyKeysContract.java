package dev.recado.testkit.operations;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.application.operations.port.IdempotencyKeys.Answer;
import dev.recado.application.operations.port.IdempotencyKeys.Kept;
import dev.recado.domain.member.Member;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What {@link IdempotencyKeys} promises. */
public interface IdempotencyKeysContract extends BackendContract {
  /** Long before anything else that tests keep. */
  Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

  private IdempotencyKeys keys() {
    return backend().idempotencyKeys();
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey("pedido nº " + Some.word());
  }

  private static Kept kept() {
    return new Kept(Some.word(), new Answer(201, "{\"name\":\"Açaí 👋\"}" + Some.word()));
  }

  private TenantScope member() {
    return TestScopes.of(given().member(given().home()));
  }

  private Optional<Kept> taken(TenantScope scope, IdempotencyKey key) {
    return within(scope, () -> keys().take(scope, key));
  }

  private Kept keep(TenantScope scope, IdempotencyKey key, Instant now) {
    Kept kept = kept();
    run(scope, () -> keys().keep(scope, key, kept, now));
    return kept;
  }

  @Test
  default void what_was_kept_comes_back_word_for_word() {
    TenantScope scope = member();
    IdempotencyKey key = key();
    assertThat(taken(scope, key)).isEmpty();
    Kept kept = keep(scope, key, Some.NOW);
    assertThat(taken(scope, key)).contains(kept);
    assertThat(taken(scope, key())).isEmpty();
  }

  @Test
  default void each_member_has_keys_of_his_own() {
    Home home = given().home();
    TenantScope scope = TestScopes.of(given().member(home));
    TenantScope colleague = TestScopes.of(given().member(home));
    IdempotencyKey key = key();
    Kept kept = keep(scope, key, Some.NOW);
    assertThat(taken(colleague, key)).isEmpty();
    assertThat(taken(member(), key)).isEmpty();
    assertThat(keep(colleague, key, Some.NOW)).isNotEqualTo(kept);
    assertThat(taken(scope, key)).contains(kept);
  }

  @Test
  default void a_platform_administrators_key_is_the_same_in_every_tenant() {
    Member admin = given().superAdmin(given().home());
    TenantScope there = TestScopes.of(admin, given().home().tenant().id());
    TenantScope elsewhere = TestScopes.of(admin, Some.tenant().id());
    IdempotencyKey key = key();
    Kept kept = keep(there, key, Some.NOW);
    assertThat(taken(there, key)).contains(kept);
    assertThat(taken(elsewhere, key)).contains(kept);
    assertThat(taken(TestScopes.of(admin), key)).contains(kept);
  }

  @Test
  default void nobody_else_has_keys_outside_of_his_own_tenant() {
    Member member = given().member(given().home());
    TenantScope own = TestScopes.of(member);
    TenantScope foreign = TestScopes.of(member, given().home().tenant().id());
    IdempotencyKey key = key();
    keep(own, key, Some.NOW);
    assertThat(taken(foreign, key)).isEmpty();
    assertMisuse(() -> keep(foreign, key(), Some.NOW));
  }

  @Test
  default void without_a_member_there_are_no_keys() {
    TenantScope system = given().home().scope();
    assertMisuse(() -> taken(system, key()));
    assertMisuse(() -> keep(system, key(), Some.NOW));
  }

  @Test
  default void outside_of_a_transaction_nothing_is_kept() {
    TenantScope scope = member();
    TenantScope admin = TestScopes.of(given().superAdmin(given().home()));
    IdempotencyKey key = key();
    for (TenantScope each : List.of(scope, admin)) {
      assertMisuse(() -> keys().keep(each, key, kept(), Some.NOW));
      assertThat(taken(each, key)).isEmpty();
    }
  }

  @Test
  default void a_key_is_kept_once() {
    TenantScope scope = member();
    IdempotencyKey key = key();
    Kept first = keep(scope, key, Some.NOW);
    assertMisuse(() -> keep(scope, key, Some.NOW));
    assertThat(taken(scope, key)).contains(first);
  }

  @Test
  default void what_is_rolled_back_leaves_the_key_free() {
    TenantScope scope = member();
    IdempotencyKey key = key();
    rolledBack(scope, () -> keys().keep(scope, key, kept(), Some.NOW));
    assertThat(taken(scope, key)).isEmpty();
    keep(scope, key, Some.NOW);
  }

  @Test
  default void of_many_who_take_a_key_at_once_one_finds_it_free_and_the_others_what_he_kept() {
    TenantScope scope = member();
    IdempotencyKey key = key();
    Kept kept = kept();
    var outcome = Together.call(16, number -> within(scope, () -> first(scope, key, kept)));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).hasSize(16).filteredOn(Predicate.isEqual(true)).hasSize(1);
    assertThat(taken(scope, key)).contains(kept);
  }

  private boolean first(TenantScope scope, IdempotencyKey key, Kept kept) {
    Optional<Kept> found = keys().take(scope, key);
    if (found.isEmpty()) {
      keys().keep(scope, key, kept, Some.NOW);
    }
    return found.isEmpty();
  }

  @Test
  default void what_is_old_is_forgotten_for_all_tenants_the_oldest_first() {
    TenantScope scope = member();
    TenantScope other = member();
    IdempotencyKey key = key();
    keep(scope, key, LONG_AGO.plusSeconds(2));
    keep(other, key, LONG_AGO.plusSeconds(1));
    IdempotencyKey younger = key();
    keep(scope, younger, LONG_AGO.plusSeconds(3));
    assertThat(keys().forget(LONG_AGO.plusSeconds(3), 1)).isEqualTo(1);
    assertThat(taken(scope, key)).isPresent();
    assertThat(taken(other, key)).isEmpty();
    assertThat(keys().forget(LONG_AGO.plusSeconds(3), 10)).isEqualTo(1);
    assertThat(taken(scope, key)).isEmpty();
    assertThat(taken(scope, younger)).isPresent();
    assertThat(keys().forget(LONG_AGO.plusSeconds(4), 10)).isEqualTo(1);
  }
}

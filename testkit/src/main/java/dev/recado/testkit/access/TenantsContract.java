package dev.recado.testkit.access;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.SendingWeight;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Tenant;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.access.port.Tenants} promises. */
public interface TenantsContract extends BackendContract {
  private Optional<Tenant> found(TenantScope scope) {
    return within(scope, () -> backend().tenants().find(scope));
  }

  private void add(Tenant tenant) {
    TenantScope scope = TestScopes.of(tenant.id());
    run(scope, () -> backend().tenants().add(scope, tenant));
  }

  private static Tenant called(Tenant tenant, Slug slug, Instant createdAt) {
    return Tenant.begun(tenant.id(), tenant.name(), slug, tenant.zone(), createdAt);
  }

  @Test
  default void a_tenant_comes_back_as_it_was_added() {
    Tenant tenant = Some.tenant();
    add(tenant);
    assertThat(found(TestScopes.of(tenant.id()))).contains(tenant);
  }

  @Test
  default void a_tenant_that_was_never_added_is_absent() {
    assertThat(found(TestScopes.of(Some.tenant().id()))).isEmpty();
  }

  @Test
  default void everything_but_id_and_birth_can_be_changed() {
    Home home = given().home();
    Tenant changed =
        new Tenant(
            home.tenant().id(),
            new Name("Outro"),
            Some.slug(),
            ZoneId.of("America/Manaus"),
            new SendingWeight(7),
            false,
            Some.NOW);
    run(home.scope(), () -> backend().tenants().update(home.scope(), changed));
    assertThat(found(home.scope())).contains(changed);
  }

  @Test
  default void a_slug_is_unique_on_the_platform() {
    Slug taken = given().home().tenant().slug();
    Home other = given().home();
    Tenant renamed = called(other.tenant(), taken, Some.NOW);
    assertThatThrownBy(() -> add(called(Some.tenant(), taken, Some.NOW)))
        .isInstanceOf(NameTaken.class);
    assertThatThrownBy(
            () -> run(other.scope(), () -> backend().tenants().update(other.scope(), renamed)))
        .isInstanceOf(NameTaken.class);
    assertThat(found(other.scope())).contains(other.tenant());
  }

  @Test
  default void of_tenants_that_want_one_slug_at_the_same_time_one_gets_it() {
    Slug wanted = Some.slug();
    var outcome = Together.run(8, () -> add(called(Some.tenant(), wanted, Some.NOW)));
    assertThat(outcome.returned()).hasSize(1);
    assertThat(outcome.thrown()).hasSize(7).hasOnlyElementsOfType(NameTaken.class);
  }

  @Test
  default void a_tenant_cannot_be_added_or_changed_in_the_name_of_another() {
    Home home = given().home();
    Home other = given().home();
    assertMisuse(
        () -> run(other.scope(), () -> backend().tenants().add(other.scope(), Some.tenant())));
    Tenant stolen = called(home.tenant(), Some.slug(), Some.NOW);
    assertMisuse(() -> run(other.scope(), () -> backend().tenants().update(other.scope(), stolen)));
    assertThat(found(home.scope())).contains(home.tenant());
  }

  @Test
  default void a_tenant_that_is_not_there_cannot_be_changed() {
    Tenant stranger = Some.tenant();
    TenantScope scope = TestScopes.of(stranger.id());
    assertMisuse(() -> run(scope, () -> backend().tenants().update(scope, stranger)));
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Tenant tenant = Some.tenant();
    TenantScope scope = TestScopes.of(tenant.id());
    rolledBack(scope, () -> backend().tenants().add(scope, tenant));
    assertThat(found(scope)).isEmpty();
  }

  @Test
  default void the_platform_sees_all_tenants_newest_first() {
    Tenant old = called(Some.tenant(), Some.slug(), Some.NOW.minus(Duration.ofDays(1)));
    Tenant young = called(Some.tenant(), Some.slug(), Some.NOW.plus(Duration.ofDays(1)));
    add(young);
    add(old);
    List<Tenant> all = backend().tenants().everywhere();
    assertThat(all).containsSubsequence(young, old);
    assertThat(all).extracting(Tenant::createdAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }
}

package dev.recado.testkit.access;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.NameTaken;
import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Slug;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.access.port.Units} promises. */
public interface UnitsContract extends BackendContract {
  private Optional<Unit> found(TenantScope scope, UnitId unit) {
    return within(scope, () -> backend().units().find(scope, unit));
  }

  private Optional<Unit> found(TenantScope scope, Slug slug) {
    return within(scope, () -> backend().units().find(scope, slug));
  }

  private Unit add(TenantScope scope, Unit unit) {
    run(scope, () -> backend().units().add(scope, unit));
    return unit;
  }

  private static Unit called(Unit unit, Slug slug, Instant createdAt) {
    return new Unit(unit.id(), unit.tenant(), unit.name(), slug, true, createdAt);
  }

  @Test
  default void a_unit_comes_back_by_id_and_by_slug() {
    Home home = given().home();
    assertThat(found(home.scope(), home.unit().id())).contains(home.unit());
    assertThat(found(home.scope(), home.unit().slug())).contains(home.unit());
  }

  @Test
  default void a_unit_that_was_never_added_is_absent() {
    Home home = given().home();
    assertThat(found(home.scope(), new UnitId(Some.uuid()))).isEmpty();
    assertThat(found(home.scope(), Some.slug())).isEmpty();
  }

  @Test
  default void name_slug_and_activity_can_be_changed() {
    Home home = given().home();
    Unit changed =
        new Unit(
            home.unit().id(), home.tenant().id(), new Name("Filial"), Some.slug(), false, Some.NOW);
    run(home.scope(), () -> backend().units().update(home.scope(), changed));
    assertThat(found(home.scope(), changed.id())).contains(changed);
    assertThat(found(home.scope(), home.unit().slug())).isEmpty();
  }

  @Test
  default void a_slug_is_unique_within_the_tenant() {
    Home home = given().home();
    Unit branch = given().branch(home).unit();
    Unit renamed = called(branch, home.unit().slug(), Some.NOW);
    Unit another = called(Some.unit(home.tenant().id()), home.unit().slug(), Some.NOW);
    assertThatThrownBy(() -> add(home.scope(), another)).isInstanceOf(NameTaken.class);
    assertThatThrownBy(
            () -> run(home.scope(), () -> backend().units().update(home.scope(), renamed)))
        .isInstanceOf(NameTaken.class);
  }

  @Test
  default void another_tenant_may_use_the_same_slug() {
    Slug slug = given().home().unit().slug();
    Home other = given().home();
    Unit namesake = add(other.scope(), called(Some.unit(other.tenant().id()), slug, Some.NOW));
    assertThat(found(other.scope(), slug)).contains(namesake);
  }

  @Test
  default void of_units_that_want_one_slug_at_the_same_time_one_gets_it() {
    Home home = given().home();
    Slug slug = Some.slug();
    var outcome =
        Together.run(
            8, () -> add(home.scope(), called(Some.unit(home.tenant().id()), slug, Some.NOW)));
    assertThat(outcome.returned()).hasSize(1);
    assertThat(outcome.thrown()).hasSize(7).hasOnlyElementsOfType(NameTaken.class);
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_the_unit() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    assertThat(found(other, home.unit().id())).isEmpty();
    assertThat(found(other, home.unit().slug())).isEmpty();
    assertThat(within(other, () -> backend().units().all(other))).doesNotContain(home.unit());
    Unit stolen = called(home.unit(), Some.slug(), Some.NOW);
    assertMisuse(() -> run(other, () -> backend().units().update(other, stolen)));
    assertMisuse(() -> add(other, Some.unit(home.tenant().id())));
    assertThat(found(home.scope(), home.unit().id())).contains(home.unit());
  }

  @Test
  default void a_unit_that_is_not_there_cannot_be_changed() {
    Home home = given().home();
    Unit stranger = Some.unit(home.tenant().id());
    assertMisuse(() -> run(home.scope(), () -> backend().units().update(home.scope(), stranger)));
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Home home = given().home();
    Unit unit = Some.unit(home.tenant().id());
    rolledBack(home.scope(), () -> backend().units().add(home.scope(), unit));
    assertThat(found(home.scope(), unit.id())).isEmpty();
  }

  @Test
  default void the_units_of_a_tenant_are_listed_newest_first_and_then_by_falling_id() {
    Home home = given().home();
    Unit old = called(Some.unit(home.tenant().id()), Some.slug(), Some.NOW.minusSeconds(1));
    add(home.scope(), old);
    Unit twin = add(home.scope(), Some.unit(home.tenant().id()));
    List<Unit> twins =
        Stream.of(home.unit(), twin)
            .sorted(Comparator.comparing((Unit unit) -> unit.id().toString()).reversed())
            .toList();
    assertThat(within(home.scope(), () -> backend().units().all(home.scope())))
        .containsExactly(twins.get(0), twins.get(1), old);
  }

  @Test
  default void the_platform_sees_the_units_of_all_tenants_newest_first() {
    Home home = given().home();
    Home other = given().home();
    Unit young =
        called(Some.unit(other.tenant().id()), Some.slug(), Some.NOW.plus(Duration.ofDays(1)));
    add(other.scope(), young);
    assertThat(backend().units().everywhere()).containsSubsequence(young, home.unit());
  }
}

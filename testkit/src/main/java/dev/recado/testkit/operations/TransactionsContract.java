package dev.recado.testkit.operations;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.Unit;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.operations.port.Transactions} promises. */
public interface TransactionsContract extends BackendContract {
  private Optional<Unit> found(TenantScope scope, UnitId unit) {
    return within(scope, () -> backend().units().find(scope, unit));
  }

  @Test
  default void what_the_work_returns_is_handed_on() {
    assertThat(this.<String>within(given().home().scope(), () -> "result")).isEqualTo("result");
  }

  @Test
  default void what_was_written_is_there_afterwards_on_any_thread() {
    Home home = given().home();
    assertThat(found(home.scope(), home.unit().id())).contains(home.unit());
    assertThat(List.of(home).parallelStream().map(h -> found(h.scope(), h.unit().id())))
        .containsExactly(Optional.of(home.unit()));
  }

  @Test
  default void the_work_sees_what_it_wrote_itself() {
    Home home = given().home();
    Unit unit = Some.unit(home.tenant().id());
    Supplier<Optional<Unit>> work =
        () -> {
          backend().units().add(home.scope(), unit);
          return backend().units().find(home.scope(), unit.id());
        };
    assertThat(within(home.scope(), work)).contains(unit);
  }

  @Test
  default void a_failure_undoes_everything_and_reaches_the_caller_unchanged() {
    Home home = given().home();
    Unit unit = Some.unit(home.tenant().id());
    RuntimeException failure = new UnsupportedOperationException("as thrown");
    assertThatThrownBy(
            () ->
                run(
                    home.scope(),
                    () -> {
                      backend().units().add(home.scope(), unit);
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(found(home.scope(), unit.id())).isEmpty();
  }

  @Test
  default void the_thread_can_go_on_after_a_failure() {
    Home home = given().home();
    rolledBack(home.scope(), () -> {});
    assertThat(found(home.scope(), home.unit().id())).isPresent();
  }

  @Test
  default void transactions_do_not_nest() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    Unit unit = Some.unit(home.tenant().id());
    for (TenantScope inner : List.of(home.scope(), other)) {
      assertThatThrownBy(
              () ->
                  run(
                      home.scope(),
                      () -> {
                        backend().units().add(home.scope(), unit);
                        run(inner, () -> {});
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(found(home.scope(), unit.id())).isEmpty();
    }
  }

  @Test
  default void outside_of_a_transaction_no_row_of_a_tenant_exists() {
    Home home = given().home();
    given().member(home);
    assertThat(backend().tenants().find(home.scope())).isEmpty();
    assertThat(backend().units().find(home.scope(), home.unit().id())).isEmpty();
    assertThat(backend().units().all(home.scope())).isEmpty();
    assertThat(backend().members().all(home.scope())).isEmpty();
  }

  @Test
  default void outside_of_a_transaction_nothing_is_written() {
    Home home = given().home();
    Unit unit = Some.unit(home.tenant().id());
    assertMisuse(() -> backend().units().add(home.scope(), unit));
    assertMisuse(
        () ->
            backend()
                .members()
                .add(home.scope(), Some.member(home.tenant().id()), Given.PASSWORD_HASH));
    assertThat(found(home.scope(), unit.id())).isEmpty();
  }

  @Test
  default void inside_a_transaction_of_one_tenant_no_row_of_another_exists() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    assertThat(within(other, () -> backend().units().find(home.scope(), home.unit().id())))
        .isEmpty();
    assertThat(within(other, () -> backend().units().all(home.scope()))).isEmpty();
    Unit unit = Some.unit(home.tenant().id());
    assertMisuse(() -> run(other, () -> backend().units().add(home.scope(), unit)));
    assertThat(found(home.scope(), unit.id())).isEmpty();
  }
}

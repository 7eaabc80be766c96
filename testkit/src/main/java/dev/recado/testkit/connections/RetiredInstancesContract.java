package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.RetiredInstances.Retired;
import dev.recado.domain.connection.InstanceName;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.connections.port.RetiredInstances} promises. */
public interface RetiredInstancesContract extends BackendContract {
  private static InstanceName name() {
    return new InstanceName("r-" + Some.word());
  }

  private InstanceName retired(Line line, Instant now) {
    InstanceName instance = name();
    retire(line, instance, now);
    return instance;
  }

  private void retire(Line line, InstanceName instance, Instant now) {
    run(
        line.scope(),
        () -> backend().retiredInstances().retire(line.scope(), line.id(), instance, now));
  }

  private void postpone(TenantScope scope, InstanceName instance, Instant nextTry) {
    run(scope, () -> backend().retiredInstances().postpone(scope, instance, nextTry));
  }

  private void deleted(TenantScope scope, InstanceName instance) {
    run(scope, () -> backend().retiredInstances().deleted(scope, instance, Some.NOW));
  }

  private List<Retired> due(Line line, Instant now) {
    return backend().retiredInstances().due(now, 10_000).stream()
        .filter(retired -> retired.connection().equals(line.id()))
        .toList();
  }

  @Test
  default void a_retired_instance_is_due_at_once() {
    Line line = given().line();
    InstanceName instance = retired(line, Some.NOW);
    assertThat(due(line, Some.NOW))
        .containsExactly(new Retired(line.scope().tenant(), line.id(), instance, 0));
    assertThat(due(line, Some.NOW.minusSeconds(1))).isEmpty();
  }

  @Test
  default void one_that_cannot_be_deleted_is_tried_again_later_and_counted() {
    Line line = given().line();
    InstanceName instance = retired(line, Some.NOW);
    Instant later = Some.NOW.plusSeconds(60);
    postpone(line.scope(), instance, later);
    assertThat(due(line, later.minusSeconds(1))).isEmpty();
    assertThat(due(line, later)).extracting(Retired::tries).containsExactly(1);
    postpone(line.scope(), instance, later.plusSeconds(60));
    assertThat(due(line, later.plusSeconds(60))).extracting(Retired::tries).containsExactly(2);
  }

  @Test
  default void one_that_was_noted_before_stays_as_it_is() {
    Line line = given().line();
    InstanceName instance = retired(line, Some.NOW);
    postpone(line.scope(), instance, Some.NOW.plusSeconds(60));
    retire(line, instance, Some.NOW);
    assertThat(due(line, Some.NOW.plusSeconds(1))).isEmpty();
    deleted(line.scope(), instance);
    retire(line, instance, Some.NOW);
    assertThat(due(line, Some.NOW.plusSeconds(90))).isEmpty();
  }

  @Test
  default void one_that_is_deleted_is_never_due_again() {
    Line line = given().line();
    deleted(line.scope(), retired(line, Some.NOW));
    assertThat(due(line, Some.NOW.plusSeconds(90))).isEmpty();
  }

  @Test
  default void the_oldest_comes_first_and_no_more_than_asked_for() {
    Line line = given().line();
    InstanceName second = retired(line, Some.NOW);
    InstanceName first = retired(line, Some.NOW.minusSeconds(1));
    assertThat(due(line, Some.NOW)).extracting(Retired::instance).containsExactly(first, second);
    assertThat(backend().retiredInstances().due(Some.NOW, 1)).hasSize(1);
  }

  @Test
  default void another_tenant_cannot_touch_it() {
    Line line = given().line();
    InstanceName instance = retired(line, Some.NOW);
    TenantScope other = given().home().scope();
    Misuse.attempt(() -> deleted(other, instance));
    Misuse.attempt(() -> postpone(other, instance, Some.NOW.plusSeconds(60)));
    assertThat(due(line, Some.NOW)).hasSize(1);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = given().line();
    rolledBack(
        line.scope(),
        () -> backend().retiredInstances().retire(line.scope(), line.id(), name(), Some.NOW));
    assertThat(due(line, Some.NOW)).isEmpty();
  }
}

package dev.recado.server;

import static dev.recado.server.ArchitectureRules.CORE_HAS_NO_CLOCK_OR_CHANCE;
import static dev.recado.server.ArchitectureRules.DEPENDENCIES_POINT_INWARDS;
import static dev.recado.server.ArchitectureRules.GATES_ALONE_MINT_AUTHORITY;
import static dev.recado.server.ArchitectureRules.MAINTENANCE_IS_RUN;
import static dev.recado.server.ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS;
import static dev.recado.server.ArchitectureRules.NOTHING_LIES_IDLE;
import static dev.recado.server.ArchitectureRules.PORTS_ARE_SMALL_INTERFACES;
import static dev.recado.server.ArchitectureRules.PORTS_TAKE_THE_SCOPE_FIRST;
import static dev.recado.server.ArchitectureRules.ROLLBACK_IS_NOT_IN_ADAPTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.recado.application.access.Caller;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.samples.SweepNobody;
import dev.recado.application.samples.port.Everything;
import dev.recado.domain.samples.ClockManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the product, and each can fail: a sample of what it forbids proves it. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("testkit"))
          .importPackages(
              "dev.recado.domain",
              "dev.recado.application",
              "dev.recado.system",
              "dev.recado.persistence",
              "dev.recado.evolution",
              "dev.recado.media",
              "dev.recado.web",
              "dev.recado.server");

  private static final JavaClasses SAMPLES =
      new ClassFileImporter()
          .importClasses(ClockManager.class, Everything.class, SweepNobody.class, TestScopes.class);

  static Stream<ArchRule> rules() {
    return List.of(
        DEPENDENCIES_POINT_INWARDS,
        GATES_ALONE_MINT_AUTHORITY,
        PORTS_TAKE_THE_SCOPE_FIRST,
        PORTS_ARE_SMALL_INTERFACES,
        CORE_HAS_NO_CLOCK_OR_CHANCE,
        MAINTENANCE_IS_RUN,
        NAMES_SAY_WHAT_A_CLASS_IS,
        NOTHING_LIES_IDLE,
        ROLLBACK_IS_NOT_IN_ADAPTERS)
        .stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_product_keeps_the_rule(ArchRule rule) {
    assertThatCode(() -> rule.check(PRODUCT)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_can_fail(ArchRule rule) {
    assertThatThrownBy(() -> rule.allowEmptyShould(true).check(SAMPLES))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void no_scope_can_be_made_outside_of_its_package() {
    assertThat(TenantScope.class.getConstructors()).isEmpty();
    assertThat(Caller.class.getConstructors()).isEmpty();
  }
}

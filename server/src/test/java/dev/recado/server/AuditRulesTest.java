package dev.recado.server;

import static dev.recado.server.AuditRules.ACTS_ARE_WRITTEN_DOWN;
import static dev.recado.server.AuditRules.EVERY_ACT_IS_DONE_BY_SOMEBODY;
import static dev.recado.server.AuditRules.EVERY_FLAG_IS_READ;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.recado.application.samples.ActUnseen;
import dev.recado.domain.audit.Act;
import dev.recado.domain.flag.Flag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule holds for the product, and each can fail: a sample of what it forbids proves it. */
class AuditRulesTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("testkit"))
          .importPackages("dev.recado.domain", "dev.recado.application");

  private static final JavaClasses SAMPLES =
      new ClassFileImporter().importClasses(ActUnseen.class, Act.class, Flag.class);

  static Stream<ArchRule> rules() {
    return List.of(ACTS_ARE_WRITTEN_DOWN, EVERY_ACT_IS_DONE_BY_SOMEBODY, EVERY_FLAG_IS_READ)
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
    assertThatThrownBy(() -> rule.check(SAMPLES)).isInstanceOf(AssertionError.class);
  }
}

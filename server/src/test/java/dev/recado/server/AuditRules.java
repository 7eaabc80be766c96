package dev.recado.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.recado.application.access.Caller;
import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.CampaignDesk;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.member.Permission;
import java.util.Set;

/**
 * Nothing is administered unseen. Derived from what a class asks for: whoever requires a permission
 * beyond the daily work either says by his name that he only reads, or writes into the audit log.
 */
final class AuditRules {
  /** First words of use cases that change nothing. */
  private static final Set<String> READING =
      Set.of("List", "Show", "Check", "Preview", "Preflight", "Review", "Fetch");

  private AuditRules() {}

  static final ArchRule ACTS_ARE_WRITTEN_DOWN =
      classes()
          .that()
          .resideInAPackage("dev.recado.application..")
          .and(DescribedPredicate.describe("administer", AuditRules::administers))
          .should(record())
          .as("who asks for an administrative permission records an act, or only reads");

  static final ArchRule EVERY_ACT_IS_DONE_BY_SOMEBODY =
      fields()
          .that()
          .areDeclaredIn(Act.class)
          .and(DescribedPredicate.describe("are acts", AuditRules::constant))
          .should(beNamedByTheCore())
          .as("an act exists only once something does it");

  static final ArchRule EVERY_FLAG_IS_READ =
      fields()
          .that()
          .areDeclaredIn(Flag.class)
          .and(DescribedPredicate.describe("are flags", AuditRules::constant))
          .should(beNamedByTheCore())
          .as("a flag exists only once something reads it");

  private static boolean administers(JavaClass type) {
    boolean reads = READING.stream().anyMatch(verb -> type.getSimpleName().startsWith(verb));
    return !reads && (requires(type) || commands(type));
  }

  private static boolean requires(JavaClass type) {
    boolean asks =
        type.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getName().equals("require")
                        && (call.getTargetOwner().isEquivalentTo(TenantScope.class)
                            || call.getTargetOwner().isEquivalentTo(Caller.class)));
    return asks
        && type.getFieldAccessesFromSelf().stream()
            .filter(access -> access.getTargetOwner().isEquivalentTo(Permission.class))
            .anyMatch(access -> Permission.valueOf(access.getName()).administrative());
  }

  /** A campaign is locked by its desk alone, which has asked for the permission. */
  private static boolean commands(JavaClass type) {
    return calls(type, CampaignDesk.class, Set.of("work"));
  }

  private static boolean calls(JavaClass type, Class<?> owner, Set<String> names) {
    return type.getAccessesFromSelf().stream()
        .filter(access -> access.getTargetOwner().isEquivalentTo(owner))
        .map(JavaAccess::getName)
        .anyMatch(names::contains);
  }

  private static boolean constant(JavaField field) {
    return field.getRawType().isEquivalentTo(Act.class)
        || field.getRawType().isEquivalentTo(Flag.class);
  }

  private static ArchCondition<JavaClass> record() {
    return new ArchCondition<>("write into the audit log") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean records = writes(type) || delegates(type);
        String message =
            type.getName() + " administers and records nothing: call essentials.record(…)";
        events.add(new SimpleConditionEvent(type, records, message));
      }
    };
  }

  private static boolean writes(JavaClass type) {
    return calls(type, Essentials.class, Set.of("record"));
  }

  /** Both ways of pairing a unit begin with the same page of the same book, which records it. */
  private static boolean delegates(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .map(JavaAccess::getTargetOwner)
        .anyMatch(owner -> owner.getSimpleName().equals("PairingBook") && writes(owner));
  }

  /** Elsewhere than where it is declared: by what does it, or decides by it. */
  private static ArchCondition<JavaField> beNamedByTheCore() {
    return new ArchCondition<>("be named by the core") {
      @Override
      public void check(JavaField constant, ConditionEvents events) {
        boolean named =
            constant.getAccessesToSelf().stream()
                .anyMatch(access -> !access.getOriginOwner().equals(constant.getOwner()));
        String message = constant.getFullName() + " is named by nothing that acts";
        events.add(new SimpleConditionEvent(constant, named, message));
      }
    };
  }
}

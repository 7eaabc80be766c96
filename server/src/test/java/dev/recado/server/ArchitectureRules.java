package dev.recado.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.recado.application.access.Caller;
import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import java.util.Set;

/** The rules of docs/architecture.md that a pom cannot say. */
final class ArchitectureRules {
  /**
   * Ports that know no tenant: they run before anybody is let in, or for the platform as a whole.
   */
  private static final Set<String> PLATFORM_PORTS =
      Set.of(
          "AccessTokens",
          "Assembly",
          "Changes",
          "Counters",
          "CronTimes",
          "Credentials",
          "DataDisk",
          "DatabaseClock",
          "DatabaseProbe",
          "Dials",
          "EventReader",
          "FileTypes",
          "Gateway",
          "GatewayWatch",
          "Gauges",
          "History",
          "Ids",
          "JobBook",
          "JobMeters",
          "JobRuns",
          "Journal",
          "LoginThrottle",
          "Markers",
          "MaskingProbe",
          "MediaGateway",
          "MonitoringLog",
          "NodeVitals",
          "Nodes",
          "Partitions",
          "Passwords",
          "PhoneNumbers",
          "PlatformSwitch",
          "RequestNames",
          "RoundTrips",
          "SchemaCatalog",
          "Secrets",
          "Tallies",
          "Templates",
          "Upkeep",
          "WallProbe",
          "WebFiles",
          "WebhookDirectory");

  /** Methods that span tenants: each is a definer function of cross-tenant.sql. */
  private static final Set<String> ACROSS_TENANTS =
      Set.of(
          "AuditLog.everywhere",
          "IdempotencyKeys.forget",
          "Members.everywhere",
          "Tenants.everywhere",
          "Units.everywhere",
          "RetiredInstances.due",
          "Restrictions.over",
          "Lanes.claim",
          "LaneBoard.everywhere",
          "MediaQueue.claim",
          "OldMedia.discard",
          "ParkedNews.forget",
          "OldMedia.claim",
          "Settlements.due",
          "CareBook.claim",
          "Timeline.forget",
          "VitalSigns.judge",
          "VitalSigns.census",
          "GapWatches.claim",
          "GapWatches.suspectAll",
          "Facts.everywhere",
          "Campaigns.due");

  private static final Set<String> GATES = Set.of("AccessGate", "JobGate");

  private ArchitectureRules() {}

  static final ArchRule DEPENDENCIES_POINT_INWARDS =
      noClasses()
          .that()
          .resideInAPackage("dev.recado.domain..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.recado..")
                  .and(DescribedPredicate.not(resideInAPackage("dev.recado.domain.."))))
          .as("the domain knows nothing outside of itself");

  static final ArchRule GATES_ALONE_MINT_AUTHORITY =
      noClasses()
          .that(
              DescribedPredicate.describe(
                  "are no gates", type -> !GATES.contains(type.getSimpleName())))
          .should()
          .callConstructorWhere(
              DescribedPredicate.<JavaCall<?>>describe(
                      "authority is made",
                      call ->
                          call.getTargetOwner().isEquivalentTo(TenantScope.class)
                              || call.getTargetOwner().isEquivalentTo(Caller.class))
                  .forSubtype())
          .as("only the gates mint a TenantScope or a Caller");

  static final ArchRule PORTS_TAKE_THE_SCOPE_FIRST =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.recado.application..port")
          .and()
          .areDeclaredInClassesThat()
          .areTopLevelClasses()
          .and()
          .areDeclaredInClassesThat()
          .areInterfaces()
          .should(takeTheScopeFirst())
          .as("every tenant port takes the scope first");

  static final ArchRule PORTS_ARE_SMALL_INTERFACES =
      classes()
          .that()
          .resideInAPackage("dev.recado.application..port")
          .and()
          .areTopLevelClasses()
          .and()
          .areInterfaces()
          .should(
              have(
                  DescribedPredicate.<JavaClass>describe(
                      "at most seven abstract methods",
                      port ->
                          port.getMethods().stream()
                                  .filter(m -> m.getModifiers().contains(JavaModifier.ABSTRACT))
                                  .count()
                              <= 7)));

  static final ArchRule CORE_HAS_NO_CLOCK_OR_CHANCE =
      noClasses()
          .that()
          .resideInAnyPackage("dev.recado.domain..", "dev.recado.application..")
          .should()
          .callMethodWhere(
              DescribedPredicate.<JavaCall<?>>describe(
                      "the clock is read or chance is asked",
                      call ->
                          Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime", "random")
                                  .contains(call.getName())
                              && call.getTargetOwner().getPackageName().startsWith("java."))
                  .forSubtype())
          .as("the core has no clock and no randomness of its own");

  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      classes()
          .that()
          .resideInAPackage("dev.recado..")
          .should()
          .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Mapper|Abstract\\w*)")
          .as("names say what a class is");

  static final ArchRule ROLLBACK_IS_NOT_IN_ADAPTERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.recado.persistence", "dev.recado.server..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.transaction..")
          .as("transactions are opened in one place");

  static final ArchRule MAINTENANCE_IS_RUN =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("dev.recado.application..")
          .and(DescribedPredicate.describe("do a round", ArchitectureRules::round))
          .should(beCalledFromTheServer())
          .as("every maintenance use case is a job of Maintenance or a loop of the server");

  static final ArchRule NOTHING_LIES_IDLE =
      classes()
          .that()
          .resideInAPackage("dev.recado.application..")
          .and(DescribedPredicate.describe("work for nobody who asks", ArchitectureRules::sweeps))
          .should(
              have(
                  DescribedPredicate.<JavaClass>describe(
                      "a round that is run: a public method once",
                      type ->
                          type.getMethods().stream()
                              .filter(ArchitectureRules::round)
                              .anyMatch(ArchitectureRules::calledFromTheServer))))
          .as("what acts for tenants without being asked is run by schedule or by a loop");

  /** Rounds are told no more than who they are and how much to do. */
  private static boolean round(JavaMethod method) {
    return method.getName().equals("once")
        && method.getModifiers().contains(JavaModifier.PUBLIC)
        && method.getRawParameterTypes().stream()
            .allMatch(type -> type.isEquivalentTo(int.class) || type.isEquivalentTo(String.class));
  }

  private static boolean sweeps(JavaClass type) {
    return type.getConstructors().stream()
        .anyMatch(
            made ->
                made.getRawParameterTypes().stream()
                    .anyMatch(t -> t.isEquivalentTo(JobGate.class)));
  }

  private static boolean calledFromTheServer(JavaMethod method) {
    return method.getAccessesToSelf().stream()
        .anyMatch(access -> access.getOriginOwner().getPackageName().equals("dev.recado.server"));
  }

  private static ArchCondition<JavaMethod> beCalledFromTheServer() {
    return new ArchCondition<>("be called from the server") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        String message = method.getFullName() + " is run by nobody: add it to Maintenance";
        events.add(new SimpleConditionEvent(method, calledFromTheServer(method), message));
      }
    };
  }

  private static ArchCondition<JavaMethod> takeTheScopeFirst() {
    return new ArchCondition<>("take the scope first") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        String port = method.getOwner().getSimpleName();
        boolean exempt =
            PLATFORM_PORTS.contains(port) || ACROSS_TENANTS.contains(port + "." + method.getName());
        boolean first =
            !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(TenantScope.class);
        String message = method.getFullName() + " does not take the scope first";
        events.add(new SimpleConditionEvent(method, exempt || first, message));
      }
    };
  }
}

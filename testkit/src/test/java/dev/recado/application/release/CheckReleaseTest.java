package dev.recado.application.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.health.CheckHealth;
import dev.recado.application.health.DatabaseChecks;
import dev.recado.application.health.Installation;
import dev.recado.application.health.ShowSchema;
import dev.recado.application.health.port.SchemaCatalog.Applied;
import dev.recado.application.release.CheckRelease.Finding;
import dev.recado.application.release.Precautions.Guarded;
import dev.recado.application.release.port.Assembly;
import dev.recado.domain.health.ExpectedSchema;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.InMemoryGateway;
import dev.recado.testkit.health.StagedDatabase;
import dev.recado.testkit.health.StagedDisk;
import dev.recado.testkit.operations.SettableClock;
import dev.recado.testkit.running.SwitchedProbe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each thing that may be wrong turns exactly its own line. */
class CheckReleaseTest {
  private static final ExpectedSchema EXPECTED =
      ExpectedSchema.parse("version 20261122040000\ntable units = plain");
  private static final String STRONG = "kX9vPq2LmT7wRz4YbN8dHs3JfG6cVu1A";

  private final SettableClock clock = new SettableClock();
  private final InMemoryGateway gateway = new InMemoryGateway(clock);
  private final TenantScope scope = TestScopes.of(Some.tenant().id());
  private Assembly.Part useCase = part("SendMessage", Optional.empty());
  private Assembly.Part port = part("Lanes", Optional.of("PostgresLanes"));
  private Precautions precautions = secret(STRONG);
  private int unmasked;
  private long breaches;

  private static Assembly.Part part(String name, Optional<String> adapter) {
    return new Assembly.Part(name, adapter, Optional.empty());
  }

  private static Precautions secret(String value) {
    return new Precautions(List.of(new Guarded("JWT_ACCESS_SECRET", value, 32)), List.of());
  }

  private final class Put implements Assembly {
    @Override
    public List<Part> useCases() {
      return List.of(useCase);
    }

    @Override
    public List<Part> ports() {
      return List.of(port);
    }
  }

  private CheckRelease useCase() {
    StagedDatabase database =
        new StagedDatabase(clock)
            .migrated(new Applied(EXPECTED.version(), Some.NOW), EXPECTED.description());
    ShowSchema schema = new ShowSchema(database, EXPECTED, clock);
    DatabaseChecks checks =
        new DatabaseChecks(database, new SwitchedProbe(), database, schema, clock);
    Installation here = new Installation("test", Optional.empty(), "1+a", "all", Map.of());
    CheckHealth health = new CheckHealth(here, checks, gateway, new StagedDisk(), clock);
    return new CheckRelease(new Put(), precautions, health, () -> unmasked, () -> breaches);
  }

  private List<String> failed() {
    return useCase().check(scope).stream()
        .filter(finding -> !finding.passed())
        .map(Finding::words)
        .toList();
  }

  @Test
  void a_complete_and_careful_release_passes_every_check() {
    assertThat(failed()).isEmpty();
    assertThat(useCase().check(scope))
        .extracting(Finding::words)
        .contains("SendMessage is wired", "Lanes is PostgresLanes", "JWT_ACCESS_SECRET is strong");
  }

  @Test
  void a_use_case_that_cannot_be_had() {
    useCase = new Assembly.Part("SendMessage", Optional.empty(), Optional.of("CreationException"));
    assertThat(failed()).containsExactly("SendMessage is not wired: CreationException");
  }

  @Test
  void an_adapter_that_is_made_up_or_does_not_answer() {
    port = part("Lanes", Optional.of("InMemoryLanes"));
    assertThat(failed()).containsExactly("Lanes is made up: InMemoryLanes");
    port = new Assembly.Part("Lanes", Optional.empty(), Optional.of("StoreUnavailable"));
    assertThat(failed()).containsExactly("Lanes does not answer: StoreUnavailable");
  }

  @Test
  void a_weak_secret_without_showing_it() {
    precautions = secret("change-me-change-me-change-me-change-me");
    assertThat(failed()).containsExactly("JWT_ACCESS_SECRET is, or holds, a word from examples");
    assertThat(precautions.toString()).doesNotContain("change-me");
  }

  @Test
  void a_protection_that_is_switched_off() {
    precautions = new Precautions(List.of(), List.of("ENABLE_TEST_BYPASS"));
    assertThat(failed()).containsExactly("switched off by ENABLE_TEST_BYPASS");
  }

  @Test
  void a_secret_in_the_log() {
    unmasked = 1;
    assertThat(failed()).containsExactly("the log would show 1 planted secrets: roll back");
  }

  @Test
  void a_wall_that_is_down() {
    breaches = 2;
    assertThat(failed()).containsExactly("2 tables show rows without a tenant: roll back");
  }

  @Test
  void whatever_the_deep_health_says() {
    gateway.cutOff();
    assertThat(failed())
        .singleElement()
        .satisfies(words -> assertThat(words).startsWith("gateway is error: No answer"));
  }

  @Test
  void nobody_but_the_platform_s_administrators_may_ask() {
    TenantScope agent = TestScopes.of(Some.agent(Some.unit(Some.tenant().id())));
    assertThatThrownBy(() -> useCase().check(agent)).isInstanceOf(Forbidden.class);
  }
}

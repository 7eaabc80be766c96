package dev.recado.application.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.operations.ForgetKeys;
import dev.recado.application.operations.Once;
import dev.recado.application.operations.Repeats.Request;
import dev.recado.application.operations.Repeats.Told;
import dev.recado.application.operations.RequestKeyReused;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.IdempotencyKeys.Answer;
import dev.recado.domain.member.Member;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.Tenant;
import dev.recado.domain.tenant.Unit;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Requests that create something, asked twice. */
class RepeatedCreationTest {
  private final AccessStage stage = new AccessStage();
  private final Home home = stage.stage.given.home();
  private final TenantScope scope = TestScopes.of(stage.stage.given.member(home));
  private final IdempotencyKey key = new IdempotencyKey("order-" + Some.word());
  private final CreateUnit createUnit =
      new CreateUnit(stage.stage.essentials, stage.backend.tenants(), stage.backend.units());
  private final CreateTenant createTenant =
      new CreateTenant(stage.stage.essentials, stage.gate, stage.backend.tenants());
  private final ForgetKeys forget =
      new ForgetKeys(stage.backend.idempotencyKeys(), stage.stage.clock);

  private Once<Unit, Told> once(String text) {
    Request request = new Request(Optional.of(key), text);
    return stage.stage.repeats.once(request, unit -> new Answer(201, unit.id().toString()));
  }

  private Told ask(TenantScope asking, String text) {
    CreateUnit.Draft draft = new CreateUnit.Draft(new Name(text), Optional.empty());
    return createUnit.create(asking, draft, once(text));
  }

  private List<Unit> units(Home of) {
    return stage.stage.transactions.within(of.scope(), () -> stage.backend.units().all(of.scope()));
  }

  @Test
  void the_same_request_again_gets_the_first_answer_and_makes_nothing() {
    Told first = ask(scope, "Sul");
    Told second = ask(scope, "Sul");
    assertThat(first.again()).isFalse();
    assertThat(second).isEqualTo(new Told(first.answer(), true));
    assertThat(units(home)).hasSize(2);
    assertThat(stage.stage.counters.of(Counted.REQUEST_REPEATED)).isEqualTo(1);
  }

  @Test
  void another_request_under_the_key_is_refused_and_makes_nothing() {
    ask(scope, "Sul");
    assertThatExceptionOfType(RequestKeyReused.class).isThrownBy(() -> ask(scope, "Norte"));
    assertThat(units(home)).hasSize(2);
  }

  @Test
  void without_a_key_every_request_makes_something() {
    Request unnamed = new Request(Optional.empty(), "Sul");
    for (String name : List.of("Sul", "Sul 2")) {
      Once<Unit, Told> once = stage.stage.repeats.once(unnamed, unit -> new Answer(201, "{}"));
      CreateUnit.Draft draft = new CreateUnit.Draft(new Name(name), Optional.empty());
      assertThat(createUnit.create(home.scope(), draft, once).again()).isFalse();
    }
    assertThat(units(home)).hasSize(3);
  }

  @Test
  void a_refused_request_leaves_the_key_free() {
    CreateUnit.Draft taken = new CreateUnit.Draft(new Name("Sul"), Optional.of(home.unit().slug()));
    assertThatExceptionOfType(NameTaken.class)
        .isThrownBy(() -> createUnit.create(scope, taken, once("Sul")));
    assertThat(ask(scope, "Norte").again()).isFalse();
  }

  @Test
  void what_fails_before_the_answer_is_kept_leaves_neither_thing_nor_key() {
    RuntimeException crash = new UnsupportedOperationException("crash");
    Once<Unit, Told> crashing =
        stage.stage.repeats.once(
            new Request(Optional.of(key), "Sul"),
            unit -> {
              throw crash;
            });
    CreateUnit.Draft draft = new CreateUnit.Draft(new Name("Sul"), Optional.empty());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> createUnit.create(scope, draft, crashing));
    assertThat(units(home)).hasSize(1);
    assertThat(ask(scope, "Sul").again()).isFalse();
  }

  @Test
  void of_sixteen_at_once_one_makes_it_and_all_get_the_same_answer() {
    var outcome = Together.call(16, number -> ask(scope, "Sul"));
    assertThat(outcome.thrown()).isEmpty();
    assertThat(outcome.returned()).filteredOn(told -> !told.again()).hasSize(1);
    assertThat(outcome.returned().stream().map(Told::answer).distinct()).hasSize(1);
    assertThat(units(home)).hasSize(2);
  }

  @Test
  void a_platform_administrator_repeats_what_he_made_in_another_tenant() {
    Home other = stage.stage.given.home();
    Member admin = stage.stage.given.superAdmin(home);
    TenantScope there = TestScopes.of(admin, other.tenant().id());
    Told first = ask(there, "Sul");
    assertThat(ask(there, "Sul")).isEqualTo(new Told(first.answer(), true));
    assertThat(units(other)).hasSize(2);
    assertThatExceptionOfType(RequestKeyReused.class)
        .isThrownBy(() -> ask(TestScopes.of(admin), "Norte"));
  }

  @Test
  void a_tenant_is_made_once_though_each_request_would_make_one_with_another_id() {
    var admin = stage.stage.given.signedIn(home, stage.stage.given.superAdmin(home));
    Caller caller = TestScopes.caller(admin.member(), admin.session());
    CreateTenant.Draft draft =
        new CreateTenant.Draft(
            new Name("Flores"), Optional.of(Some.slug()), ZoneId.of("America/Sao_Paulo"));
    Request request = new Request(Optional.of(key), "Flores");
    Once<Tenant, Told> once =
        stage.stage.repeats.once(request, tenant -> new Answer(201, tenant.id().toString()));
    Told first = createTenant.create(caller, draft, once);
    assertThat(createTenant.create(caller, draft, once)).isEqualTo(new Told(first.answer(), true));
  }

  @Test
  void after_a_day_a_key_is_forgotten_and_not_before() {
    ask(scope, "Sul");
    stage.stage.pass(ForgetKeys.KEPT);
    assertThat(forget.once(10)).isZero();
    assertThat(ask(scope, "Sul").again()).isTrue();
    stage.stage.pass(Duration.ofMillis(1));
    assertThat(forget.once(10)).isEqualTo(1);
    assertThat(ask(scope, "Norte").again()).isFalse();
  }
}

package dev.recado.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.recado.application.Stage;
import dev.recado.application.access.ChangeMember;
import dev.recado.application.access.ChangeUnit;
import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.PauseSending;
import dev.recado.application.operations.ResumeSending;
import dev.recado.application.operations.SwitchPlatform;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.AuditLog.Entry;
import dev.recado.application.operations.port.Pauses.Target;
import dev.recado.application.operations.port.PlatformSwitch.Status;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Actor;
import dev.recado.domain.audit.Difference;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.tenant.Name;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.access.DigestPasswords;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the audit log tells of acts that were done through their use cases. */
class AuditedActsTest {
  private final Stage stage = new Stage();
  private final Home home = stage.given.home();
  private final TenantScope scope = home.scope();
  private final ListAudit list =
      new ListAudit(stage.transactions, stage.backend.auditLog(), stage.backend.members());
  private final ChangeUnit changeUnit = new ChangeUnit(stage.essentials, stage.backend.units());

  private List<Entry> told() {
    return list.list(scope, AuditLog.Filter.ALL, Page.Request.first(50)).items().stream()
        .map(AuditLine::entry)
        .toList();
  }

  private static ChangeUnit.Change named(String name) {
    return new ChangeUnit.Change(Optional.of(new Name(name)), Optional.empty(), Optional.empty());
  }

  @Test
  void an_act_is_told_with_its_author_its_request_and_what_it_changed() {
    Member member = stage.given.member(home);
    String request = stage.requests.begin();
    TenantScope his = TestScopes.of(member);
    changeUnit.change(his, home.unit().id(), named("Praia"));

    AuditLine line =
        list.list(scope, AuditLog.Filter.ALL, Page.Request.first(9)).items().getFirst();
    assertThat(line.by()).contains(member.name());
    assertThat(line.entry().actor()).isEqualTo(Actor.MEMBER);
    assertThat(line.entry().member()).contains(member.id());
    assertThat(line.entry().request()).contains(request);
    assertThat(line.entry().deed().act()).isEqualTo(Act.UNIT_CHANGED);
    assertThat(line.entry().deed().subject()).isEqualTo(Subject.of(home.unit().id()));
    assertThat(line.entry().deed().differences())
        .containsExactly(
            new Difference("name", Optional.of(home.unit().name().value()), Optional.of("Praia")));
  }

  @Test
  void a_password_that_was_changed_is_told_and_never_shown() {
    Member member = stage.given.member(home);
    ChangeMember change =
        new ChangeMember(
            stage.essentials,
            stage.backend.units(),
            stage.backend.members(),
            new DigestPasswords(),
            stage.backend.sessions());
    change.change(
        scope,
        Role.SUPER_ADMIN,
        member.id(),
        new ChangeMember.Change(
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Password("a secret of the tests")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    assertThat(told().getFirst().deed().differences())
        .containsExactly(new Difference("password", Optional.empty(), Optional.of("[MASKED]")));
    assertThat(told().toString()).doesNotContain("secret of the tests");
  }

  @Test
  void an_act_that_was_refused_or_failed_leaves_no_entry() {
    TenantScope stranger = stage.given.home().scope();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> changeUnit.change(stranger, home.unit().id(), named("Praia")));
    assertThat(told()).isEmpty();
  }

  @Test
  void a_pause_and_its_end_are_told_with_their_reasons() {
    Target target = new Target(PauseLevel.UNIT, home.unit().id().value());
    ResumeSending resume = new ResumeSending(stage.essentials, stage.backend.pauses());
    PauseSending pause = new PauseSending(stage.essentials, stage.backend.pauses());
    pause.pause(scope, target, "Números errados");
    pause.pause(scope, target, "Mais uma vez");
    resume.resume(scope, target, Optional.of("Corrigido"));
    resume.resume(scope, target, Optional.of("Mais uma vez"));
    assertThat(told())
        .extracting(entry -> entry.deed().act(), entry -> entry.deed().reason().orElse(""))
        .containsExactly(
            tuple(Act.SENDING_RESUMED, "Corrigido"), tuple(Act.SENDING_PAUSED, "Números errados"));
  }

  @Test
  void the_platform_s_switch_is_told_to_those_who_look_after_it_alone() {
    new SwitchPlatform(stage.essentials, stage.backend.platformSwitch())
        .change(scope, Status.PAUSED, "Manutenção");
    assertThat(told()).isEmpty();
    assertThat(
            stage.backend.auditLog().everywhere(AuditLog.Filter.ALL, Page.Request.first(9)).items())
        .extracting(entry -> entry.deed().act(), entry -> entry.deed().reason().orElse(""))
        .containsExactly(tuple(Act.PLATFORM_SWITCHED, "Manutenção"));
  }

  @Test
  void who_administers_one_unit_alone_does_not_read_it() {
    TenantScope agent = TestScopes.of(stage.given.agent(home));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> list.list(agent, AuditLog.Filter.ALL, Page.Request.first(9)));
  }
}

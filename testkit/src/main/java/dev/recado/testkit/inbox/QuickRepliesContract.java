package dev.recado.testkit.inbox;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ShortcutTaken;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.conversation.Shortcut;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.inbox.port.QuickReplies} promises. */
public interface QuickRepliesContract extends BackendContract {
  private static QuickReply reply(Optional<UnitId> unit, String shortcut) {
    return new QuickReply(
        new QuickReplyId(Some.uuid()), unit, new Shortcut(shortcut), new MessageText("Olá!"));
  }

  private QuickReply add(TenantScope scope, QuickReply reply) {
    run(scope, () -> backend().quickReplies().add(scope, reply, Some.NOW));
    return reply;
  }

  private List<QuickReply> all(TenantScope scope, Optional<UnitId> unit) {
    return within(scope, () -> backend().quickReplies().all(scope, unit));
  }

  private Optional<QuickReply> find(TenantScope scope, QuickReply reply) {
    return within(scope, () -> backend().quickReplies().find(scope, reply.id()));
  }

  @Test
  default void they_come_by_shortcut_that_of_the_unit_first() {
    Home home = given().home();
    Home branch = given().branch(home);
    Optional<UnitId> unit = Optional.of(home.unit().id());
    QuickReply ofAll = add(home.scope(), reply(Optional.empty(), "ola"));
    QuickReply ofUnit = add(home.scope(), reply(unit, "ola"));
    QuickReply address = add(home.scope(), reply(Optional.empty(), "endereco"));
    QuickReply elsewhere = add(home.scope(), reply(Optional.of(branch.unit().id()), "ola"));
    assertThat(all(home.scope(), unit)).containsExactly(address, ofUnit, ofAll);
    assertThat(all(home.unitScope(), Optional.empty())).containsExactly(address, ofUnit, ofAll);
    assertThat(all(home.scope(), Optional.empty())).hasSize(4).contains(elsewhere);
  }

  @Test
  default void who_is_bound_to_a_unit_does_not_have_those_of_another() {
    Home home = given().home();
    Home branch = given().branch(home);
    QuickReply reply = add(home.scope(), reply(Optional.of(home.unit().id()), "ola"));
    assertThat(find(home.unitScope(), reply)).contains(reply);
    assertThat(find(branch.unitScope(), reply)).isEmpty();
    assertThat(all(branch.unitScope(), Optional.of(home.unit().id()))).isEmpty();
  }

  @Test
  default void a_shortcut_is_unique_in_its_unit_and_among_those_of_all_units() {
    Home home = given().home();
    Optional<UnitId> unit = Optional.of(home.unit().id());
    add(home.scope(), reply(unit, "ola"));
    add(home.scope(), reply(Optional.empty(), "ola"));
    assertThatThrownBy(() -> add(home.scope(), reply(unit, "/OLA")))
        .isInstanceOf(ShortcutTaken.class);
    assertThatThrownBy(() -> add(home.scope(), reply(Optional.empty(), "ola")))
        .isInstanceOf(ShortcutTaken.class);
    QuickReply other = add(home.scope(), reply(unit, "tchau"));
    assertThatThrownBy(() -> update(home.scope(), changed(other, "ola")))
        .isInstanceOf(ShortcutTaken.class);
    assertThat(all(home.scope(), unit)).hasSize(3);
  }

  @Test
  default void the_same_shortcut_at_the_same_time_is_taken_once() {
    Home home = given().home();
    var outcome = Together.run(8, () -> add(home.scope(), reply(Optional.empty(), "ola")));
    assertThat(outcome.thrown()).hasSize(7).allMatch(ShortcutTaken.class::isInstance);
    assertThat(all(home.scope(), Optional.empty())).hasSize(1);
  }

  private void update(TenantScope scope, QuickReply reply) {
    run(scope, () -> backend().quickReplies().update(scope, reply, Some.NOW));
  }

  private static QuickReply changed(QuickReply reply, String shortcut) {
    return new QuickReply(
        reply.id(), reply.unit(), new Shortcut(shortcut), new MessageText("Novo texto"));
  }

  @Test
  default void shortcut_and_text_change() {
    Home home = given().home();
    QuickReply reply = add(home.scope(), reply(Optional.empty(), "ola"));
    QuickReply changed = changed(reply, "oi");
    update(home.scope(), changed);
    assertThat(find(home.scope(), reply)).contains(changed);
    assertMisuse(() -> update(home.scope(), reply(Optional.empty(), "nada")));
  }

  @Test
  default void one_that_is_removed_is_gone() {
    Home home = given().home();
    QuickReply reply = add(home.scope(), reply(Optional.empty(), "ola"));
    run(home.scope(), () -> backend().quickReplies().remove(home.scope(), reply.id()));
    run(home.scope(), () -> backend().quickReplies().remove(home.scope(), reply.id()));
    assertThat(find(home.scope(), reply)).isEmpty();
  }

  @Test
  default void another_tenant_neither_sees_nor_changes_them() {
    Home home = given().home();
    QuickReply reply = add(home.scope(), reply(Optional.empty(), "ola"));
    TenantScope other = given().home().scope();
    assertThat(all(other, Optional.empty())).isEmpty();
    assertThat(find(other, reply)).isEmpty();
    Misuse.attempt(() -> update(other, changed(reply, "x")));
    Misuse.attempt(() -> run(other, () -> backend().quickReplies().remove(other, reply.id())));
    assertMisuse(() -> add(other, reply(Optional.of(home.unit().id()), "y")));
    assertThat(find(home.scope(), reply)).contains(reply);
    add(other, reply(Optional.empty(), "ola"));
  }
}

package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.GatewayEvent.ConnectionChanged;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.Unreadable;
import dev.recado.application.inbox.ReplayRawEvents.Report;
import dev.recado.application.inbox.port.RawEvents.Entry;
import dev.recado.application.inbox.port.RawEvents.Filter;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.connection.CloseCause;
import dev.recado.domain.connection.Connection;
import dev.recado.domain.connection.ConnectionSignal.SocketClosed;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Person;
import dev.recado.domain.member.Permission;
import dev.recado.domain.member.Role;
import dev.recado.domain.refusal.Forbidden;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RawEventWorkbenchTest {
  private static final Filter FAILED =
      new Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(Handling.FAILED),
          Optional.empty(),
          Optional.empty());

  private final ReceivingStage stage = new ReceivingStage();
  private final Line line = stage.stage.given.line();
  private final Person person = Some.person();
  private final Replay replay =
      new Replay(
          stage.stage.essentials,
          stage.backend.rawEvents(),
          stage.events,
          stage.backend.connections(),
          stage.apply);
  private final ReplayRawEvent replayOne = new ReplayRawEvent(stage.stage.essentials, replay);
  private final ReplayRawEvents replayMany =
      new ReplayRawEvents(stage.stage.essentials, stage.backend.rawEvents(), replay);
  private final ListRawEvents list =
      new ListRawEvents(stage.stage.transactions, stage.backend.rawEvents());
  private final ShowRawEvent show =
      new ShowRawEvent(stage.stage.essentials, stage.backend.rawEvents(), stage.events);

  private MessageArrived arrived() {
    return new MessageArrived(new Chat.Direct(person), stage.stage.written("Oi"));
  }

  private RawEvent last() {
    return stage.kept().getLast();
  }

  /** An event that the reader of its day could not read. */
  private UUID poison() {
    stage.stage.pass(Duration.ofSeconds(1));
    stage.reported(line, new Unreadable("a new dialect"));
    return last().id();
  }

  /** The reader has learned it since. */
  private void mended(UUID event, GatewayEvent... events) {
    stage.events.read(entryBody(event), line.connection().instance(), events);
  }

  private String entryBody(UUID event) {
    return stage.kept().stream()
        .filter(raw -> raw.id().equals(event))
        .map(RawEvent::body)
        .findFirst()
        .orElseThrow();
  }

  private Entry entry(UUID event) {
    return show.show(line.scope(), event, false).entry();
  }

  private Handling replayed(UUID event) {
    return replayOne.replay(line.scope(), event).handling();
  }

  @Test
  void what_failed_is_listed_with_its_reason_and_applied_once_the_cause_is_mended() {
    UUID failed = poison();
    stage.reported(line, arrived());
    List<Entry> listed = list.list(line.scope(), FAILED, Page.Request.first(10)).items();
    assertThat(listed).extracting(Entry::id).containsExactly(failed);
    assertThat(listed.getFirst().note()).isEqualTo("a new dialect");
    assertThat(replayed(failed)).isEqualTo(Handling.FAILED);

    mended(failed, arrived());

    assertThat(replayed(failed)).isEqualTo(Handling.APPLIED);
    assertThat(stage.unread(line)).isEqualTo(2);
    assertThat(entry(failed).handling()).isEqualTo(Handling.APPLIED);
    assertThat(entry(failed).note()).isEmpty();
    assertThat(entry(failed).replays().times()).isEqualTo(2);
    assertThat(entry(failed).replays().latest()).contains(stage.stage.clock.instant());
    assertThat(list.list(line.scope(), FAILED, Page.Request.first(10)).items()).isEmpty();
  }

  @Test
  void a_replay_of_what_was_applied_changes_nothing_and_says_so() {
    stage.reported(line, arrived());
    UUID applied = last().id();
    for (int times = 0; times < 3; times++) {
      assertThat(replayed(applied)).isEqualTo(Handling.IGNORED);
    }
    assertThat(stage.unread(line)).isEqualTo(1);
    assertThat(entry(applied).handling()).isEqualTo(Handling.APPLIED);
    assertThat(stage.stage.counters.of(Counted.MESSAGE_RECEIVED)).isEqualTo(1);
    assertThat(stage.stage.counters.of(Counted.EVENT_REPLAYED)).isEqualTo(3);
  }

  @Test
  void a_replay_that_breaks_is_noted_with_what_went_wrong_and_leaves_nothing_half_done() {
    UUID failed = poison();
    mended(failed, arrived());
    stage.stage.transactions.befall(new IllegalStateException("deadlock detected"));

    assertThat(replayed(failed)).isEqualTo(Handling.FAILED);
    assertThat(stage.unread(line)).isZero();
    assertThat(entry(failed).note()).isEqualTo("deadlock detected");

    assertThat(replayed(failed)).isEqualTo(Handling.APPLIED);
    assertThat(stage.unread(line)).isEqualTo(1);
  }

  @Test
  void how_a_connection_stood_is_not_brought_back() {
    stage.reported(line, new ConnectionChanged(new SocketClosed(CloseCause.LOGGED_OUT)));
    UUID closing = last().id();
    stage.stage.change(line, known -> known.reborn(new InstanceName("r-new"), Some.NOW));
    stage.stage.change(line, known -> known.opened(Some.ownPhone(), Some.NOW));
    Connection before = stage.stage.connection(line);

    assertThat(replayed(closing)).isEqualTo(Handling.IGNORED);
    assertThat(stage.stage.connection(line)).isEqualTo(before);
  }

  @Test
  void what_failed_under_an_instance_that_was_left_since_is_still_applied() {
    UUID failed = poison();
    mended(failed, arrived());
    stage.stage.change(line, known -> known.reborn(new InstanceName("r-new"), Some.NOW));

    assertThat(replayed(failed)).isEqualTo(Handling.APPLIED);
    assertThat(stage.unread(line)).isEqualTo(1);
  }

  @Test
  void what_was_ignored_as_of_an_instance_left_before_stays_ignored() {
    InstanceName left = line.connection().instance();
    stage.stage.transactions.run(
        line.scope(),
        () -> stage.backend.retiredInstances().retire(line.scope(), line.id(), left, Some.NOW));
    stage.stage.change(line, known -> known.reborn(new InstanceName("r-new"), Some.NOW));
    stage.reported(line, arrived());

    assertThat(replayed(last().id())).isEqualTo(Handling.IGNORED);
    assertThat(stage.unread(line)).isZero();
  }

  @Test
  void a_range_is_replayed_oldest_first_in_bounded_parts_one_poison_event_among_them() {
    List<UUID> failed = List.of(poison(), poison(), poison());
    mended(failed.getFirst(), arrived());
    mended(failed.getLast(), arrived());

    Report first = replayMany.replay(line.scope(), FAILED, Page.Request.first(2));
    assertThat(first.applied()).isEqualTo(1);
    assertThat(first.failed()).isEqualTo(1);
    assertThat(first.next()).isPresent();
    Report rest = replayMany.replay(line.scope(), FAILED, new Page.Request(first.next(), 2));
    assertThat(rest).isEqualTo(new Report(1, 0, 0, Optional.empty()));
    assertThat(replayMany.replay(line.scope(), FAILED, Page.Request.first(50)))
        .isEqualTo(new Report(0, 1, 0, Optional.empty()));
    assertThat(stage.unread(line)).isEqualTo(2);
  }

  @Test
  void a_range_replayed_again_changes_nothing() {
    stage.reported(line, arrived());
    stage.reported(line, arrived());
    Report report = replayMany.replay(line.scope(), Filter.ALL, Page.Request.first(50));
    assertThat(report).isEqualTo(new Report(0, 0, 2, Optional.empty()));
    assertThat(stage.unread(line)).isEqualTo(2);
  }

  @Test
  void replays_are_written_down_with_who_asked() {
    UUID failed = poison();
    replayed(failed);
    assertThat(stage.stage.journal.texts())
        .anyMatch(text -> text.startsWith("Raw event replayed " + failed + " failed by "));
  }

  @Test
  void a_body_is_masked_unless_a_member_of_the_tenant_asks_and_that_is_written_down() {
    stage.reported(line, arrived());
    UUID event = last().id();
    assertThat(show.show(line.scope(), event, false).body()).isEqualTo("{\"masked\":true}");
    assertThat(acts()).isEmpty();

    ShowRawEvent.Shown shown = show.show(line.scope(), event, true);
    assertThat(shown.masked()).isFalse();
    assertThat(shown.body()).isEqualTo(last().body());
    assertThat(acts())
        .containsExactly(
            Deed.of(Act.EVENT_REVEALED, new Subject(Subject.Kind.EVENT, event.toString())));
  }

  private List<Deed> acts() {
    return stage
        .backend
        .auditLog()
        .everywhere(AuditLog.Filter.ALL, Page.Request.first(9))
        .items()
        .stream()
        .map(AuditLog.Entry::deed)
        .toList();
  }

  @Test
  void a_platform_administrator_of_another_tenant_sees_the_form_and_not_the_content() {
    stage.reported(line, arrived());
    UUID event = last().id();
    TenantScope visiting =
        TestScopes.visiting(
            line.home().tenant().id(), stage.stage.given.superAdmin(stage.stage.given.home()));
    assertThat(show.show(visiting, event, false).masked()).isTrue();
    assertThatExceptionOfType(Forbidden.class)
        .isThrownBy(() -> show.show(visiting, event, true))
        .matches(refused -> refused.code().equals("reveal_denied"));
  }

  @Test
  void only_administrators_of_the_tenant_look_at_events() {
    UUID event = poison();
    TenantScope agent = TestScopes.of(stage.stage.given.agent(line.home()));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> list.list(agent, Filter.ALL, Page.Request.first(1)));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> show.show(agent, event, false));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> replayOne.replay(agent, event));
    assertThatExceptionOfType(InsufficientPermissions.class)
        .isThrownBy(() -> replayMany.replay(agent, Filter.ALL, Page.Request.first(1)));
    assertThat(Role.UNIT_ADMIN.permissions()).doesNotContain(Permission.INSPECT_EVENTS);
    TenantScope admin = TestScopes.of(stage.stage.given.member(line.home()));
    assertThat(list.list(admin, Filter.ALL, Page.Request.first(1)).items()).hasSize(1);
    replayOne.replay(admin, event);
    assertThat(entry(event).replays().by()).isEqualTo(admin.member());
  }

  @Test
  void another_tenant_cannot_tell_that_the_event_exists() {
    UUID event = poison();
    TenantScope stranger = stage.stage.given.home().scope();
    assertThatExceptionOfType(UnknownEvent.class)
        .isThrownBy(() -> show.show(stranger, event, false));
    assertThatExceptionOfType(UnknownEvent.class)
        .isThrownBy(() -> replayOne.replay(stranger, event));
    assertThat(list.list(stranger, Filter.ALL, Page.Request.first(10)).items()).isEmpty();
    assertThat(entry(event).replays().times()).isZero();
  }
}

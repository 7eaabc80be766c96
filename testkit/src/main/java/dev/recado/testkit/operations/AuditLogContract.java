package dev.recado.testkit.operations;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.AuditLog.Entry;
import dev.recado.application.operations.port.AuditLog.Filter;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Actor;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Difference;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Member;
import dev.recado.domain.member.MemberId;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link AuditLog} promises. */
public interface AuditLogContract extends BackendContract {
  private static Deed renamed(Home home) {
    return Deed.of(Act.UNIT_CHANGED, Subject.of(home.unit().id()))
        .in(home.unit().id())
        .changing("name", "Norte", "Sul")
        .with("people", 3)
        .because("Pedido da loja: \"já\"");
  }

  private static Entry entry(Home home, Deed deed, Instant at, Optional<MemberId> member) {
    return new Entry(
        Some.uuid(),
        at,
        Optional.of(home.tenant().id()),
        member.isPresent() ? Actor.MEMBER : Actor.SYSTEM,
        member,
        deed,
        Optional.of("abcdefghijkl"));
  }

  private static Entry entry(Home home, Deed deed) {
    return entry(home, deed, Some.NOW, Optional.empty());
  }

  private Entry append(Home home, Entry entry) {
    run(home.scope(), () -> backend().auditLog().append(home.scope(), entry));
    return entry;
  }

  private List<Entry> list(TenantScope scope, Filter filter) {
    return within(
        scope, () -> backend().auditLog().list(scope, filter, Page.Request.first(100)).items());
  }

  private List<Entry> everywhere(Filter filter) {
    return backend().auditLog().everywhere(filter, Page.Request.first(200)).items();
  }

  private static Filter of(Subject subject) {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        Optional.of(subject.id()),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  default void an_entry_is_read_as_it_was_written() {
    Home home = given().home();
    Member member = given().member(home);
    Entry written = append(home, entry(home, renamed(home), Some.NOW, Optional.of(member.id())));
    assertThat(list(home.scope(), Filter.ALL)).containsExactly(written);
    assertThat(written.deed().differences())
        .containsExactly(
            new Difference("name", Optional.of("Norte"), Optional.of("Sul")),
            new Difference("people", Optional.empty(), Optional.of("3")));
    assertThat(everywhere(of(written.deed().subject()))).containsExactly(written);
  }

  @Test
  default void it_outlives_whom_it_speaks_of() {
    Home home = given().home();
    Entry stranger =
        append(home, entry(home, renamed(home), Some.NOW, Optional.of(new MemberId(Some.uuid()))));
    assertThat(list(home.scope(), Filter.ALL)).containsExactly(stranger);
  }

  @Test
  default void every_act_and_every_kind_of_subject_can_be_written() {
    Home home = given().home();
    for (Act act : Act.values()) {
      append(home, entry(home, Deed.of(act, Subject.of(home.unit().id()))));
    }
    for (Subject.Kind kind : Subject.Kind.values()) {
      append(home, entry(home, Deed.of(Act.FLAG_SET, new Subject(kind, "one"))));
    }
    assertThat(everywhere(of(Subject.of(home.unit().id())))).hasSize(Act.values().length);
  }

  @Test
  default void every_filter_leaves_out_the_others() {
    Home home = given().home();
    Member member = given().member(home);
    Entry first = append(home, entry(home, renamed(home), Some.NOW, Optional.of(member.id())));
    Deed paused = Deed.of(Act.SENDING_PAUSED, Subject.of(home.tenant().id()));
    Entry second = append(home, entry(home, paused, Some.NOW.plusSeconds(60), Optional.empty()));
    Optional<Instant> between = Optional.of(Some.NOW.plusSeconds(30));
    assertThat(list(home.scope(), Filter.ALL)).containsExactly(second, first);
    assertThat(
            list(
                home.scope(),
                new Filter(
                    Optional.of(Act.SENDING_PAUSED),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .containsExactly(second);
    assertThat(
            list(
                home.scope(),
                new Filter(
                    Optional.empty(),
                    Optional.of(member.id()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .containsExactly(first);
    assertThat(list(home.scope(), of(paused.subject()))).containsExactly(second);
    assertThat(
            list(
                home.scope(),
                new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    between,
                    Optional.empty())))
        .containsExactly(second);
    assertThat(
            list(
                home.scope(),
                new Filter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    between)))
        .containsExactly(first);
  }

  @Test
  default void pages_follow_each_other_without_a_gap() {
    Home home = given().home();
    List<Entry> written = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      written.addFirst(
          append(
              home,
              entry(home, renamed(home), Some.NOW.plusSeconds(number / 2), Optional.empty())));
    }
    List<Entry> read = new ArrayList<>();
    Optional<Page.Cursor> after = Optional.empty();
    do {
      Page.Request request = new Page.Request(after, 2);
      Page<Entry> page =
          within(home.scope(), () -> backend().auditLog().list(home.scope(), Filter.ALL, request));
      read.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    assertThat(read).containsExactlyInAnyOrderElementsOf(written).doesNotHaveDuplicates();
    assertThat(read).extracting(Entry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  default void what_concerns_the_platform_is_not_the_tenants_to_read() {
    Home home = given().home();
    Deed job = Deed.of(Act.JOB_PAUSED, new Subject(Subject.Kind.JOB, Some.word()));
    Entry written = append(home, entry(home, job));
    assertThat(list(home.scope(), Filter.ALL)).isEmpty();
    assertThat(everywhere(of(job.subject()))).containsExactly(written);
  }

  @Test
  default void a_switch_of_the_platform_that_no_administrator_made_is_told_once() {
    String reason = Some.word();
    PlatformSwitch platform = backend().platformSwitch();
    platform.set(entry(PlatformSwitch.Via.MANUAL, reason));
    platform.set(entry(PlatformSwitch.Via.API, reason));
    platform.set(entry(PlatformSwitch.Via.SYSTEM, reason));
    List<Entry> told =
        everywhere(of(Subject.platform())).stream()
            .filter(entry -> entry.deed().reason().equals(Optional.of(reason)))
            .toList();
    assertThat(told)
        .extracting(Entry::actor)
        .containsExactlyInAnyOrder(Actor.DATABASE, Actor.SYSTEM);
    assertThat(told)
        .allMatch(entry -> entry.tenant().isEmpty() && entry.deed().act() == Act.PLATFORM_SWITCHED);
  }

  private static PlatformSwitch.Entry entry(PlatformSwitch.Via via, String reason) {
    return new PlatformSwitch.Entry(
        PlatformSwitch.Status.ACTIVE,
        Optional.of(reason),
        via,
        Instant.parse("2999-01-01T00:00:00Z"));
  }

  @Test
  default void another_tenant_neither_reads_nor_writes_it() {
    Home home = given().home();
    Home other = given().home();
    append(home, entry(home, renamed(home)));
    assertThat(list(other.scope(), Filter.ALL)).isEmpty();
    assertMisuse(
        () ->
            run(
                other.scope(),
                () -> backend().auditLog().append(other.scope(), entry(home, renamed(home)))));
    assertThat(list(home.scope(), Filter.ALL)).hasSize(1);
  }

  @Test
  default void what_is_rolled_back_was_never_done() {
    Home home = given().home();
    rolledBack(
        home.scope(), () -> backend().auditLog().append(home.scope(), entry(home, renamed(home))));
    assertThat(list(home.scope(), Filter.ALL)).isEmpty();
  }

  @Test
  default void no_act_is_written_outside_of_its_transaction() {
    Home home = given().home();
    assertMisuse(() -> backend().auditLog().append(home.scope(), entry(home, renamed(home))));
  }
}

package dev.recado.testkit.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.Timeline;
import dev.recado.application.connections.port.Timeline.Entry;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.Ailment;
import dev.recado.domain.connection.ConnectionSignal.DisconnectRequested;
import dev.recado.domain.connection.Drift;
import dev.recado.domain.connection.LifeEvent;
import dev.recado.domain.connection.Remedy;
import dev.recado.domain.connection.Strain;
import dev.recado.domain.connection.WebhookSecret;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What {@link Timeline} promises. */
public interface TimelineContract extends BackendContract {
  private Page<Entry> page(TenantScope scope, Line line, Page.Request request) {
    return within(scope, () -> backend().timeline().page(scope, line.id(), request));
  }

  private List<Entry> all(Line line) {
    return page(line.scope(), line, Page.Request.first(200)).items();
  }

  private Entry note(Line line, LifeEvent event, Instant at) {
    Entry entry = new Entry(Some.uuid(), at, event);
    run(line.scope(), () -> backend().timeline().note(line.scope(), line.id(), entry));
    return entry;
  }

  @Test
  default void a_timeline_begins_with_the_first_state() {
    Line line = given().line();
    assertThat(all(line))
        .extracting(Entry::event)
        .containsExactly(new LifeEvent.StatusChanged(line.connection().status()));
    assertThat(all(line)).extracting(Entry::at).containsExactly(line.connection().updatedAt());
  }

  @Test
  default void changes_of_state_and_secret_are_written_down_by_themselves_and_once() {
    Line line = given().line();
    var freed = line.connection().after(new DisconnectRequested(), Some.NOW.plusSeconds(1));
    var rotated = freed.rotated(new WebhookSecret(Some.word()), Some.NOW.plusSeconds(2));
    for (var next : List.of(freed, freed, rotated, rotated)) {
      run(line.scope(), () -> backend().connections().update(line.scope(), next));
    }
    assertThat(all(line))
        .extracting(Entry::event)
        .containsExactly(
            new LifeEvent.SecretChanged(),
            new LifeEvent.StatusChanged(freed.status()),
            new LifeEvent.StatusChanged(line.connection().status()));
  }

  @Test
  default void everything_that_happens_comes_back_newest_first() {
    Line line = given().line();
    List<LifeEvent> happened = new ArrayList<>();
    happened.add(new LifeEvent.Recovered(Ailment.ZOMBIE));
    happened.add(new LifeEvent.Repaired(Set.of(Drift.WEBHOOK_ADDRESS, Drift.SETTINGS)));
    happened.add(new LifeEvent.SecretRegistered());
    happened.add(new LifeEvent.MessagesRecovered(3));
    for (Ailment ailment : Ailment.values()) {
      happened.add(new LifeEvent.RemedyTaken(ailment, Remedy.RESTART, true));
    }
    for (Remedy remedy : Remedy.values()) {
      happened.add(new LifeEvent.RemedyTaken(Ailment.ZOMBIE, remedy, false));
    }
    for (Strain strain : Strain.values()) {
      happened.add(new LifeEvent.Strained(strain));
      happened.add(new LifeEvent.Relaxed(strain));
    }
    List<Entry> noted =
        IntStream.range(0, happened.size())
            .mapToObj(i -> note(line, happened.get(i), Some.NOW.plusSeconds(i + 1)))
            .toList();
    assertThat(all(line).subList(0, noted.size())).containsExactlyElementsOf(noted.reversed());
  }

  @Test
  default void pages_follow_each_other_without_gap_or_repeat() {
    Line line = given().line();
    for (int i = 0; i < 9; i++) {
      note(line, new LifeEvent.SecretRegistered(), Some.NOW.plusSeconds(1 + i / 3));
    }
    List<Entry> read = new ArrayList<>();
    Optional<Page.Cursor> after = Optional.empty();
    do {
      Page<Entry> page = page(line.scope(), line, new Page.Request(after, 4));
      read.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    assertThat(read).isEqualTo(all(line)).hasSize(10);
  }

  @Test
  default void what_is_older_is_forgotten() {
    Line line = given().line();
    Instant old = Some.EARLY.minus(Duration.ofDays(1));
    note(line, new LifeEvent.SecretRegistered(), old);
    assertThat(backend().timeline().forget(old, 10_000)).isZero();
    assertThat(backend().timeline().forget(old.plusMillis(1), 10_000)).isEqualTo(1);
    assertThat(all(line)).hasSize(1);
  }

  @Test
  default void another_tenant_neither_reads_nor_writes_it() {
    Line line = given().line();
    TenantScope other = given().home().scope();
    assertThat(page(other, line, Page.Request.first(10)).items()).isEmpty();
    Entry forged = new Entry(Some.uuid(), Some.NOW, new LifeEvent.SecretRegistered());
    Misuse.assertMisuse(
        () -> run(other, () -> backend().timeline().note(other, line.id(), forged)));
    assertThat(all(line)).hasSize(1);
  }

  @Test
  default void what_is_rolled_back_never_was() {
    Line line = given().line();
    Entry entry = new Entry(Some.uuid(), Some.NOW, new LifeEvent.SecretRegistered());
    rolledBack(line.scope(), () -> backend().timeline().note(line.scope(), line.id(), entry));
    assertThat(all(line)).hasSize(1);
  }
}

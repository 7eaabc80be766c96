package dev.recado.testkit.inbox;

import static dev.recado.testkit.Misuse.assertMisuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents;
import dev.recado.application.inbox.port.RawEvents.Entry;
import dev.recado.application.inbox.port.RawEvents.Filter;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.Kept;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.application.inbox.port.RawEvents.Replays;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link RawEvents} promises of finding and noting what was kept. */
public interface RawEventsWorkbenchContract extends BackendContract {
  private RawEvents rawEvents() {
    return backend().rawEvents();
  }

  private UUID kept(Line line, String name, Handling handling, Instant at) {
    UUID id = Some.uuid();
    RawEvent event = new RawEvent(id, line.id(), name, "{\"a\": 1}", at, handling, "why");
    run(line.scope(), () -> rawEvents().append(line.scope(), event));
    return id;
  }

  private UUID kept(Line line, Instant at) {
    return kept(line, "messages.upsert", Handling.APPLIED, at);
  }

  private List<UUID> found(TenantScope scope, Filter filter) {
    return within(scope, () -> rawEvents().page(scope, filter, Page.Request.first(100)))
        .items()
        .stream()
        .map(Entry::id)
        .toList();
  }

  private static Filter narrowed(
      Optional<String> event, Optional<Handling> handling, Instant since, Instant until) {
    return new Filter(
        Optional.empty(),
        Optional.empty(),
        event,
        handling,
        Optional.of(since),
        Optional.of(until));
  }

  @Test
  default void an_event_is_found_with_its_unit_its_body_and_what_was_made_of_it() {
    Line line = given().line();
    UUID id = kept(line, "messages.edited", Handling.IGNORED, Some.NOW);
    Kept kept = within(line.scope(), () -> rawEvents().find(line.scope(), id)).orElseThrow();
    assertThat(kept.body()).isEqualTo("{\"a\": 1}");
    assertThat(kept.entry())
        .isEqualTo(
            new Entry(
                id,
                line.home().unit().id(),
                line.id(),
                "messages.edited",
                Some.NOW,
                Handling.IGNORED,
                "why",
                Replays.NONE));
    assertThat(within(line.scope(), () -> rawEvents().find(line.scope(), Some.uuid()))).isEmpty();
  }

  @Test
  default void events_are_listed_the_newest_first_page_by_page() {
    Line line = given().line();
    List<UUID> ids = new ArrayList<>();
    for (int each = 0; each < 5; each++) {
      ids.addFirst(kept(line, Some.NOW.plusSeconds(each)));
    }
    List<UUID> read = new ArrayList<>();
    Page.Request request = Page.Request.first(2);
    Optional<Cursor> next;
    do {
      Page.Request asked = request;
      Page<Entry> page =
          within(line.scope(), () -> rawEvents().page(line.scope(), Filter.ALL, asked));
      page.items().forEach(entry -> read.add(entry.id()));
      next = page.next();
      request = new Page.Request(next, 2);
    } while (next.isPresent());
    assertThat(read).isEqualTo(ids);
  }

  @Test
  default void events_of_the_same_moment_are_each_listed_once() {
    Line line = given().line();
    UUID one = kept(line, Some.NOW);
    UUID other = kept(line, Some.NOW);
    Page<Entry> first =
        within(
            line.scope(), () -> rawEvents().page(line.scope(), Filter.ALL, Page.Request.first(1)));
    Page<Entry> second =
        within(
            line.scope(),
            () -> rawEvents().page(line.scope(), Filter.ALL, new Page.Request(first.next(), 1)));
    assertThat(List.of(first.items().getFirst().id(), second.items().getFirst().id()))
        .containsExactlyInAnyOrder(one, other);
    assertThat(second.next()).isEmpty();
  }

  @Test
  default void a_filter_narrows_by_event_state_and_time() {
    Line line = given().line();
    UUID wanted = kept(line, "messages.update", Handling.FAILED, Some.NOW);
    kept(line, "messages.upsert", Handling.FAILED, Some.NOW);
    kept(line, "messages.update", Handling.APPLIED, Some.NOW);
    kept(line, "messages.update", Handling.FAILED, Some.NOW.minusSeconds(1));
    kept(line, "messages.update", Handling.FAILED, Some.NOW.plusSeconds(60));
    Filter filter =
        narrowed(
            Optional.of("messages.update"),
            Optional.of(Handling.FAILED),
            Some.NOW,
            Some.NOW.plusSeconds(60));
    assertThat(found(line.scope(), filter)).containsExactly(wanted);
  }

  @Test
  default void a_filter_narrows_by_unit_and_by_connection() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    UUID here = kept(line, Some.NOW);
    UUID there = kept(branch, Some.NOW);
    Filter ofUnit =
        new Filter(
            Optional.of(branch.home().unit().id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Filter ofConnection =
        new Filter(
            Optional.empty(),
            Optional.of(line.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(found(line.scope(), ofUnit)).containsExactly(there);
    assertThat(found(line.scope(), ofConnection)).containsExactly(here);
    assertThat(found(line.scope(), Filter.ALL)).containsExactlyInAnyOrder(here, there);
  }

  @Test
  default void whoever_is_bound_to_a_unit_finds_only_its_events() {
    Line line = given().line();
    Line branch = given().line(given().branch(line.home()));
    UUID here = kept(line, Some.NOW);
    UUID there = kept(branch, Some.NOW);
    TenantScope bound = line.home().unitScope();
    assertThat(found(bound, Filter.ALL)).containsExactly(here);
    assertThat(within(bound, () -> rawEvents().oldest(bound, Filter.ALL, Optional.empty(), 9)))
        .extracting(Entry::id)
        .containsExactly(here);
    assertThat(within(bound, () -> rawEvents().find(bound, there))).isEmpty();
    assertThat(within(bound, () -> rawEvents().lock(bound, there))).isEmpty();
  }

  @Test
  default void the_oldest_come_first_and_go_on_after_the_last() {
    Line line = given().line();
    UUID second = kept(line, Some.NOW.plusSeconds(2));
    UUID third = kept(line, Some.NOW.plusSeconds(3));
    UUID first = kept(line, Some.NOW);
    List<Entry> two =
        within(
            line.scope(), () -> rawEvents().oldest(line.scope(), Filter.ALL, Optional.empty(), 2));
    assertThat(two).extracting(Entry::id).containsExactly(first, second);
    Cursor last = new Cursor(two.getLast().receivedAt(), two.getLast().id());
    assertThat(
            within(
                line.scope(),
                () -> rawEvents().oldest(line.scope(), Filter.ALL, Optional.of(last), 2)))
        .extracting(Entry::id)
        .containsExactly(third);
  }

  @Test
  default void a_replay_is_noted_with_its_outcome_and_counted() {
    Line line = given().line();
    UUID id = kept(line, "messages.upsert", Handling.FAILED, Some.NOW);
    Instant later = Some.NOW.plusSeconds(60);
    for (int times = 1; times <= 2; times++) {
      run(line.scope(), () -> rawEvents().replayed(line.scope(), id, Handling.APPLIED, "", later));
      Entry entry =
          within(line.scope(), () -> rawEvents().lock(line.scope(), id)).orElseThrow().entry();
      assertThat(entry.handling()).isEqualTo(Handling.APPLIED);
      assertThat(entry.note()).isEmpty();
      assertThat(entry.replays())
          .isEqualTo(new Replays(times, Optional.of(later), line.scope().member()));
      assertThat(entry.receivedAt()).isEqualTo(Some.NOW);
    }
  }

  @Test
  default void another_tenants_events_are_neither_found_nor_noted() {
    Line line = given().line();
    Home stranger = given().home();
    UUID id = kept(line, "messages.upsert", Handling.FAILED, Some.NOW);
    assertThat(found(stranger.scope(), Filter.ALL)).isEmpty();
    assertThat(within(stranger.scope(), () -> rawEvents().find(stranger.scope(), id))).isEmpty();
    assertThat(within(stranger.scope(), () -> rawEvents().lock(stranger.scope(), id))).isEmpty();
    assertMisuse(
        () ->
            run(
                stranger.scope(),
                () -> rawEvents().replayed(stranger.scope(), id, Handling.APPLIED, "", Some.NOW)));
    assertThat(within(line.scope(), () -> rawEvents().find(line.scope(), id)))
        .hasValueSatisfying(kept -> assertThat(kept.entry().replays()).isEqualTo(Replays.NONE));
  }
}

package dev.recado.testkit.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.LaneBoard;
import dev.recado.application.messaging.port.LaneBoard.Lease;
import dev.recado.application.messaging.port.LaneBoard.Place;
import dev.recado.application.messaging.port.LaneBoard.Queue;
import dev.recado.application.messaging.port.LaneBoard.Standing;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.operations.Page;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.connection.ConnectionState;
import dev.recado.domain.message.SendKind;
import dev.recado.testkit.BackendContract;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link LaneBoard} promises. */
public interface LaneBoardContract extends BackendContract {
  private Standing of(Line line) {
    return within(line.scope(), () -> backend().laneBoard().of(line.scope(), line.id()))
        .orElseThrow();
  }

  private List<ConnectionId> page(TenantScope scope, boolean busy) {
    return within(
        scope,
        () ->
            backend()
                .laneBoard()
                .page(scope, Optional.empty(), busy, Page.Request.first(100))
                .items());
  }

  private void wake(Line line) {
    run(line.scope(), () -> backend().lanes().wake(line.scope(), line.id(), Some.NOW));
  }

  @Test
  default void a_lane_in_which_nothing_waits_stands_still() {
    Line line = given().line();
    Standing standing = of(line);
    assertThat(standing.connection()).isEqualTo(line.id());
    assertThat(standing.unit()).isEqualTo(line.home().unit().id());
    assertThat(standing.phone()).isEqualTo(line.connection().phone());
    assertThat(standing.state()).isEqualTo(ConnectionState.CONNECTED);
    assertThat(standing.nextDue()).isEmpty();
    assertThat(standing.lease()).isEmpty();
    assertThat(standing.queues()).isEmpty();
    assertThat(standing.recipients()).isZero();
  }

  @Test
  default void what_waits_is_counted_by_kind_with_the_oldest() {
    Line line = given().line();
    sending().queued(given().talk(line));
    sending().queued(given().talk(line));
    Map<SendKind, Queue> queues = of(line).queues();
    assertThat(queues).hasSize(1);
    assertThat(queues.values()).allMatch(queue -> queue.waiting() == 2);
    assertThat(queues.values()).allMatch(queue -> queue.oldest().equals(Some.NOW));
    sending().sending(given().talk(line));
    assertThat(of(line).queues()).isEqualTo(queues);
  }

  @Test
  default void who_works_a_lane_is_seen_until_he_gives_it_back() {
    Line line = given().line();
    wake(line);
    assertThat(of(line).nextDue()).contains(Some.NOW);
    Lanes.Claim claim = new Lanes.Claim("node-7", Duration.ofSeconds(60), 10_000);
    Lanes.Lane lane =
        backend().lanes().claim(claim, Some.NOW).stream()
            .filter(one -> one.connection().equals(line.id()))
            .findFirst()
            .orElseThrow();
    assertThat(of(line).lease()).contains(new Lease("node-7", Some.NOW.plusSeconds(60)));
    run(line.scope(), () -> backend().lanes().release(line.scope(), lane, Optional.empty()));
    assertThat(of(line).lease()).isEmpty();
  }

  @Test
  default void busy_lanes_can_be_looked_for() {
    Line idle = given().line();
    Line busy = given().line(given().branch(idle.home()));
    wake(busy);
    assertThat(page(idle.scope(), false)).containsExactlyInAnyOrder(idle.id(), busy.id());
    assertThat(page(idle.scope(), true)).containsExactly(busy.id());
    assertThat(page(busy.home().unitScope(), false)).containsExactly(busy.id());
    assertThat(places(true)).contains(new Place(busy.home().tenant().id(), busy.id()));
    assertThat(places(true)).extracting(Place::connection).doesNotContain(idle.id());
  }

  @Test
  default void pages_of_all_tenants_follow_each_other_without_a_gap() {
    List<ConnectionId> made = List.of(given().line().id(), given().line().id());
    assertThat(places(false)).extracting(Place::connection).containsAll(made);
    assertThat(places(false)).doesNotHaveDuplicates();
  }

  private List<Place> places(boolean busy) {
    List<Place> places = new ArrayList<>();
    Optional<Page.Cursor> after = Optional.empty();
    do {
      Page<Place> page = backend().laneBoard().everywhere(busy, new Page.Request(after, 100));
      places.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return places;
  }

  @Test
  default void another_tenant_sees_none_of_it() {
    Line line = given().line();
    TenantScope other = given().home().scope();
    assertThat(page(other, false)).isEmpty();
    assertThat(within(other, () -> backend().laneBoard().of(other, line.id()))).isEmpty();
  }
}

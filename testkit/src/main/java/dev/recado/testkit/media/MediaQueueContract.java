package dev.recado.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaQueue.Due;
import dev.recado.application.media.port.MediaQueue.Outcome;
import dev.recado.application.media.port.MediaQueue.Pending;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.MessageContent;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.media.port.MediaQueue} promises. */
public interface MediaQueueContract extends MediaStage {
  MediaFile.Content PICTURE = new MediaFile.Content("image/png", 68, "ab".repeat(32));

  /** Claims made by other tests at the same moment do not matter. */
  private List<Due> claimed(Expecting expecting, Instant now) {
    return claim(now).stream().filter(due -> due.media().equals(expecting.media())).toList();
  }

  private Talk talk() {
    return given().talk();
  }

  @Test
  default void an_expected_file_is_that_of_its_message_and_still_to_come() {
    Expecting expecting = expect(talk());
    TenantScope scope = expecting.talk().scope();
    var content = message(expecting.talk().line(), expecting.message().message()).content();
    assertThat(((MessageContent.Media) content).file()).contains(expecting.media());
    MediaFile file = find(scope, expecting.media()).orElseThrow();
    assertThat(file.state()).isEqualTo(MediaState.PENDING);
    assertThat(file.name()).contains(new FileName("foto.png"));
    assertThat(file.content()).isEmpty();
  }

  @Test
  default void all_that_is_needed_to_fetch_it_is_known() {
    Expecting expecting = expect(talk());
    Pending pending = pending(expecting.talk().scope(), expecting.media()).orElseThrow();
    assertThat(pending)
        .isEqualTo(
            new Pending(
                expecting.media(),
                expecting.talk().line().connection().instance(),
                expecting.file().shownAs(),
                expecting.file().name(),
                expecting.file().claimedSize(),
                expecting.file().source(),
                0));
  }

  @Test
  default void nothing_can_be_expected_for_a_message_that_is_not_there() {
    Expecting expecting = expect(talk());
    TenantScope other = given().home().scope();
    Misuse.assertMisuse(
        () -> run(other, () -> backend().mediaQueue().expect(other, expecting.file())));
  }

  @Test
  default void a_file_is_claimed_when_it_is_due_and_by_one_worker() {
    Instant due = Some.EARLY.plusSeconds(60);
    Expecting expecting = expect(talk(), due);
    assertThat(claimed(expecting, due.minusSeconds(1))).isEmpty();
    assertThat(claimed(expecting, due))
        .containsExactly(new Due(expecting.talk().scope().tenant(), expecting.media()));
    assertThat(claimed(expecting, due.plusSeconds(1))).isEmpty();
    assertThat(pending(expecting.talk().scope(), expecting.media()).orElseThrow().tries())
        .isEqualTo(1);
  }

  @Test
  default void a_file_whose_worker_died_comes_back_when_the_lease_ends() {
    Expecting expecting = expect(talk());
    claimed(expecting, Some.EARLY);
    assertThat(claimed(expecting, Some.EARLY.plus(LEASE).minusSeconds(1))).isEmpty();
    assertThat(claimed(expecting, Some.EARLY.plus(LEASE))).hasSize(1);
  }

  @Test
  default void workers_at_the_same_time_never_get_the_same_file() {
    Line line = given().line();
    List<MediaId> expected =
        List.of(1, 2, 3, 4, 5, 6).stream().map(each -> expect(given().talk(line)).media()).toList();
    List<MediaId> claimed =
        Together.call(4, each -> claim(Some.EARLY)).returned().stream()
            .flatMap(List::stream)
            .map(Due::media)
            .filter(expected::contains)
            .toList();
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  default void no_more_are_claimed_than_asked_for() {
    expect(talk());
    expect(talk());
    assertThat(backend().mediaQueue().claim(Some.EARLY, LEASE, 1)).hasSize(1);
    claim(Some.EARLY);
  }

  @Test
  default void a_file_that_was_kept_is_stored_and_awaited_no_more() {
    Expecting expecting = expect(talk());
    TenantScope scope = expecting.talk().scope();
    Optional<FileName> name = Optional.of(new FileName("foto de Ana.png"));
    assertThat(conclude(scope, expecting.media(), new Outcome.Stored(PICTURE, name))).isTrue();
    MediaFile file = find(scope, expecting.media()).orElseThrow();
    assertThat(file.state()).isEqualTo(MediaState.STORED);
    assertThat(file.content()).contains(PICTURE);
    assertThat(file.name()).isEqualTo(name);
    assertThat(file.reason()).isEmpty();
    assertThat(pending(scope, expecting.media())).isEmpty();
    assertThat(claimed(expecting, Some.EARLY.plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  default void a_file_that_did_not_come_is_due_again_later() {
    Expecting expecting = expect(talk());
    TenantScope scope = expecting.talk().scope();
    Instant later = Some.EARLY.plus(Duration.ofHours(1));
    claimed(expecting, Some.EARLY);
    conclude(scope, expecting.media(), new Outcome.Later(later, "Connection Closed"));
    assertThat(claimed(expecting, later.minusSeconds(1))).isEmpty();
    assertThat(claimed(expecting, later)).hasSize(1);
    assertThat(find(scope, expecting.media()).orElseThrow().reason()).contains("Connection Closed");
  }

  @Test
  default void what_ends_otherwise_says_how_and_why() {
    for (Outcome outcome :
        List.of(
            new Outcome.Expired("why"), new Outcome.Failed("why"), new Outcome.Refused("why"))) {
      Expecting expecting = expect(talk());
      TenantScope scope = expecting.talk().scope();
      conclude(scope, expecting.media(), outcome);
      assertThat(state(scope, expecting.media()).label())
          .isEqualToIgnoringCase(outcome.getClass().getSimpleName());
      assertThat(find(scope, expecting.media()).orElseThrow().reason()).contains("why");
      assertThat(claimed(expecting, Some.EARLY.plus(Duration.ofDays(9)))).isEmpty();
    }
  }

  @Test
  default void the_first_who_ends_it_is_right() {
    Expecting expecting = expect(talk());
    TenantScope scope = expecting.talk().scope();
    conclude(scope, expecting.media(), new Outcome.Stored(PICTURE, Optional.empty()));
    assertThat(conclude(scope, expecting.media(), new Outcome.Failed("too late"))).isFalse();
    assertThat(state(scope, expecting.media())).isEqualTo(MediaState.STORED);
  }

  @Test
  default void files_are_awaited_by_the_message_they_came_with() {
    Expecting expecting = expect(talk());
    Line line = expecting.talk().line();
    assertThat(
            within(
                line.scope(),
                () ->
                    backend()
                        .mediaQueue()
                        .awaited(line.scope(), line.id(), expecting.file().source().message())))
        .extracting(Pending::id)
        .containsExactly(expecting.media());
    assertThat(
            within(
                line.scope(),
                () -> backend().mediaQueue().awaited(line.scope(), line.id(), Some.providerId())))
        .isEmpty();
  }

  @Test
  default void another_tenant_neither_sees_nor_ends_it() {
    Expecting expecting = expect(talk());
    TenantScope other = given().home().scope();
    assertThat(pending(other, expecting.media())).isEmpty();
    assertThat(
            within(
                other,
                () ->
                    backend()
                        .mediaQueue()
                        .awaited(
                            other,
                            expecting.talk().line().id(),
                            expecting.file().source().message())))
        .isEmpty();
    assertThat(conclude(other, expecting.media(), new Outcome.Failed("not yours"))).isFalse();
    assertThat(state(expecting.talk().scope(), expecting.media())).isEqualTo(MediaState.PENDING);
  }
}

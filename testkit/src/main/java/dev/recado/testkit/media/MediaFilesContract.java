package dev.recado.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaQueue.Outcome;
import dev.recado.application.media.port.OldMedia;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.MessageType;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.media.port.MediaFiles} promises. */
public interface MediaFilesContract extends MediaStage {
  private static MediaFile file(Home home) {
    return MediaFile.stored(
        new MediaId(Some.uuid()),
        home.unit().id(),
        MessageType.IMAGE,
        Optional.of(new FileName("foto de verão.png")),
        new MediaFile.Content("image/png", 68, "ab".repeat(32)),
        Some.NOW);
  }

  private MediaFile added(Home home) {
    MediaFile file = file(home);
    upload(home.scope(), file);
    return file;
  }

  private boolean again(TenantScope scope, MediaId media) {
    return within(scope, () -> backend().mediaFiles().fetchAgain(scope, media, Some.NOW));
  }

  @Test
  default void a_file_that_was_added_is_found_as_it_is() {
    Home home = given().home();
    MediaFile file = added(home);
    assertThat(find(home.scope(), file.id())).contains(file);
    assertThat(find(home.scope(), new MediaId(Some.uuid()))).isEmpty();
  }

  @Test
  default void another_tenant_and_another_unit_do_not_find_it() {
    Home home = given().home();
    MediaFile file = added(home);
    assertThat(find(given().home().scope(), file.id())).isEmpty();
    assertThat(find(given().branch(home).unitScope(), file.id())).isEmpty();
    assertThat(find(home.unitScope(), file.id())).contains(file);
  }

  @Test
  default void nobody_adds_a_file_to_the_unit_of_another_tenant() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    MediaFile file = file(home);
    Misuse.attempt(() -> upload(other, file));
    assertThat(find(home.scope(), file.id())).isEmpty();
  }

  @Test
  default void what_is_rolled_back_was_never_added() {
    Home home = given().home();
    MediaFile file = file(home);
    announce(home, file);
    rolledBack(home.scope(), () -> backend().mediaFiles().add(home.scope(), file));
    assertThat(state(home.scope(), file.id())).isEqualTo(MediaState.DISCARDED);
  }

  private void announce(Home home, MediaFile file) {
    run(
        home.scope(),
        () -> backend().mediaFiles().announce(home.scope(), file, Some.EARLY.plusSeconds(1)));
  }

  @Test
  default void what_was_announced_and_not_added_is_due_for_removal_when_its_time_is_over() {
    Home home = given().home();
    MediaFile file = file(home);
    announce(home, file);
    assertThat(find(home.scope(), file.id()).flatMap(MediaFile::content)).isEmpty();
    OldMedia.Due due = new OldMedia.Due(home.scope().tenant(), file.id());
    assertThat(backend().oldMedia().claim(Some.EARLY, LEASE, 10_000)).doesNotContain(due);
    assertThat(backend().oldMedia().claim(Some.EARLY.plusSeconds(1), LEASE, 10_000)).contains(due);
    Misuse.assertMisuse(
        () -> run(home.scope(), () -> backend().mediaFiles().add(home.scope(), file)));
    run(home.scope(), () -> backend().oldMedia().removed(home.scope(), file.id()));
    Misuse.assertMisuse(
        () -> run(home.scope(), () -> backend().mediaFiles().add(home.scope(), file)));
    assertThat(state(home.scope(), file.id())).isEqualTo(MediaState.DISCARDED);
  }

  @Test
  default void nobody_else_adds_what_was_announced() {
    Home home = given().home();
    MediaFile file = file(home);
    announce(home, file);
    TenantScope other = given().home().scope();
    Misuse.attempt(() -> run(other, () -> backend().mediaFiles().add(other, file)));
    assertThat(state(home.scope(), file.id())).isEqualTo(MediaState.DISCARDED);
  }

  @Test
  default void what_expired_or_failed_is_fetched_again_with_its_tries_forgotten() {
    for (Outcome outcome :
        new Outcome[] {new Outcome.Expired("status code 410"), new Outcome.Failed("no answer")}) {
      Line line = given().line();
      Expecting expecting = expect(given().talk(line));
      claim(Some.EARLY);
      conclude(line.scope(), expecting.media(), outcome);
      assertThat(again(line.scope(), expecting.media())).isTrue();
      assertThat(state(line.scope(), expecting.media())).isEqualTo(MediaState.PENDING);
      assertThat(pending(line.scope(), expecting.media()).orElseThrow().tries()).isZero();
      assertThat(again(line.scope(), expecting.media())).as("once is enough").isFalse();
      conclude(line.scope(), expecting.media(), new Outcome.Failed("end of the test"));
    }
  }

  @Test
  default void what_is_here_or_was_refused_is_not_fetched_again() {
    Home home = given().home();
    assertThat(again(home.scope(), added(home).id())).isFalse();
    Line line = given().line();
    Expecting expecting = expect(given().talk(line));
    conclude(line.scope(), expecting.media(), new Outcome.Refused("too_large"));
    assertThat(again(line.scope(), expecting.media())).isFalse();
  }

  @Test
  default void another_tenant_cannot_have_it_fetched_again() {
    Line line = given().line();
    Expecting expecting = expect(given().talk(line));
    conclude(line.scope(), expecting.media(), new Outcome.Expired("status code 410"));
    assertThat(again(given().home().scope(), expecting.media())).isFalse();
    assertThat(state(line.scope(), expecting.media())).isEqualTo(MediaState.EXPIRED);
  }
}

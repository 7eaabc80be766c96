package dev.recado.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaQueue.Outcome;
import dev.recado.application.media.port.OldMedia.Discarded;
import dev.recado.application.media.port.OldMedia.Due;
import dev.recado.application.media.port.OldMedia.Limits;
import dev.recado.application.messaging.port.Messages;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.media.MediaState;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.OutboundContent;
import dev.recado.domain.message.SendKind;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Given.Talk;
import dev.recado.testkit.Some;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * What {@link dev.recado.application.media.port.OldMedia} promises. Files of these tests are older
 * than those of any other, so that other tests' stay.
 */
public interface OldMediaContract extends MediaStage {
  /** When the files of these tests came. */
  Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");

  Instant LATER = LONG_AGO.plus(Duration.ofDays(2));
  MediaFile.Content PICTURE = new MediaFile.Content("image/png", 68, "ab".repeat(32));

  private MediaFile uploaded(Home home) {
    MediaFile file =
        MediaFile.stored(
            new MediaId(Some.uuid()),
            home.unit().id(),
            MessageType.IMAGE,
            Optional.of(new FileName("foto.png")),
            PICTURE,
            LONG_AGO);
    upload(home.scope(), file);
    return file;
  }

  private void used(Home home, MediaFile file, Instant at) {
    run(
        home.scope(),
        () -> backend().mediaFiles().use(home.scope(), home.unit().id(), file.id(), at));
  }

  private Messages.Draft message(Talk talk, MediaFile file) {
    return new Messages.Draft(
        new MessageId(Some.uuid()),
        file.unit(),
        talk.line().id(),
        talk.id(),
        SendKind.DIRECT,
        new OutboundContent.File(
            file.id(), MediaKind.IMAGE, new FileName("foto.png"), "image/png", Optional.empty()),
        Optional.empty(),
        "hash of the request",
        Some.NOW);
  }

  private void queued(Talk talk, MediaFile file) {
    run(talk.scope(), () -> backend().messages().acceptOnce(talk.scope(), message(talk, file)));
  }

  private Discarded unusedBefore(Instant limit) {
    return backend().oldMedia().discard(LATER, new Limits(limit, Optional.empty()), 10_000);
  }

  private Discarded keptSince(Instant limit) {
    return backend().oldMedia().discard(LATER, new Limits(LONG_AGO, Optional.of(limit)), 10_000);
  }

  private void assertDiscarded(TenantScope scope, MediaId media, String reason) {
    MediaFile file = find(scope, media).orElseThrow();
    assertThat(file.state()).isEqualTo(MediaState.DISCARDED);
    assertThat(file.reason()).contains(reason);
    assertThat(file.content()).isEmpty();
    assertThat(file.name()).contains(new FileName("foto.png"));
  }

  private List<Due> due(Instant now) {
    return backend().oldMedia().claim(now, LEASE, 10_000);
  }

  @Test
  default void an_upload_that_no_message_used_is_discarded_when_its_time_is_over() {
    Home home = given().home();
    MediaFile file = uploaded(home);
    unusedBefore(LONG_AGO);
    assertThat(state(home.scope(), file.id())).isEqualTo(MediaState.STORED);
    assertThat(unusedBefore(LONG_AGO.plusMillis(1)).unused()).isPositive();
    assertDiscarded(home.scope(), file.id(), "unused");
    assertThat(unusedBefore(LONG_AGO.plusMillis(1))).isEqualTo(new Discarded(0, 0));
  }

  @Test
  default void an_upload_that_was_used_is_kept() {
    Talk talk = given().talk(given().line());
    MediaFile noted = uploaded(talk.line().home());
    used(talk.line().home(), noted, LONG_AGO.plusSeconds(1));
    MediaFile inMessage = uploaded(talk.line().home());
    queued(talk, inMessage);
    unusedBefore(LATER);
    assertThat(state(talk.scope(), noted.id())).isEqualTo(MediaState.STORED);
    assertThat(state(talk.scope(), inMessage.id())).isEqualTo(MediaState.STORED);
  }

  @Test
  default void a_received_file_is_no_unused_upload() {
    Line line = given().line();
    Expecting expecting = expect(given().talk(line));
    conclude(line.scope(), expecting.media(), new Outcome.Stored(PICTURE, Optional.empty()));
    unusedBefore(LATER);
    assertThat(state(line.scope(), expecting.media())).isEqualTo(MediaState.STORED);
  }

  @Test
  default void a_file_is_discarded_when_its_retention_is_over_since_it_was_last_used() {
    Home home = given().home();
    MediaFile file = uploaded(home);
    used(home, file, LONG_AGO.plus(Duration.ofHours(5)));
    keptSince(LONG_AGO.plus(Duration.ofHours(5)));
    assertThat(state(home.scope(), file.id())).isEqualTo(MediaState.STORED);
    assertThat(keptSince(LONG_AGO.plus(Duration.ofHours(5)).plusMillis(1)).outdated()).isPositive();
    assertDiscarded(home.scope(), file.id(), "retention");
  }

  @Test
  default void a_file_that_a_message_still_waits_with_is_kept() {
    Talk talk = given().talk(given().line());
    MediaFile file = uploaded(talk.line().home());
    used(talk.line().home(), file, LONG_AGO);
    queued(talk, file);
    keptSince(LATER);
    assertThat(state(talk.scope(), file.id())).isEqualTo(MediaState.STORED);
  }

  @Test
  default void whoever_takes_a_file_for_a_message_and_whoever_discards_it_agree() {
    for (int i = 0; i < 20; i++) {
      Home home = given().home();
      MediaFile file = uploaded(home);
      CompletableFuture<?> job = new CompletableFuture<>();
      Optional<MediaFile> seen =
          within(
              home.scope(),
              () -> {
                CompletableFuture.runAsync(() -> unusedBefore(LONG_AGO.plusMillis(1)))
                    .whenComplete((done, failure) -> job.complete(null));
                backend()
                    .mediaFiles()
                    .use(home.scope(), home.unit().id(), file.id(), LONG_AGO.plusSeconds(1));
                return backend().mediaFiles().find(home.scope(), file.id());
              });
      job.join();
      assertThat(state(home.scope(), file.id())).isEqualTo(seen.orElseThrow().state());
    }
  }

  @Test
  default void what_was_discarded_is_removed_by_one_worker_until_it_is_done() {
    Home home = given().home();
    MediaFile file = uploaded(home);
    unusedBefore(LATER);
    Due mine = new Due(home.scope().tenant(), file.id());
    assertThat(due(LATER.minusMillis(1))).doesNotContain(mine);
    assertThat(due(LATER)).contains(mine);
    assertThat(due(LATER)).as("in somebody's hands").doesNotContain(mine);
    assertThat(due(LATER.plus(LEASE))).as("he did not come back").contains(mine);
    run(home.scope(), () -> backend().oldMedia().removed(home.scope(), file.id()));
    assertThat(due(LATER.plus(LEASE.multipliedBy(2)))).doesNotContain(mine);
    assertDiscarded(home.scope(), file.id(), "unused");
  }

  @Test
  default void another_tenant_or_unit_neither_uses_nor_ends_it() {
    Home home = given().home();
    TenantScope other = given().home().scope();
    MediaFile file = uploaded(home);
    run(
        other,
        () ->
            backend()
                .mediaFiles()
                .use(other, home.unit().id(), file.id(), LONG_AGO.plusSeconds(1)));
    Home branch = given().branch(home);
    used(branch, file, LONG_AGO.plusSeconds(1));
    unusedBefore(LATER);
    assertDiscarded(home.scope(), file.id(), "unused");
    run(other, () -> backend().oldMedia().removed(other, file.id()));
    assertThat(due(LATER)).contains(new Due(home.scope().tenant(), file.id()));
  }
}

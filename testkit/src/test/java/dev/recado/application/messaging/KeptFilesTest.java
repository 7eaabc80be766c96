package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.JobGate;
import dev.recado.application.access.TenantScope;
import dev.recado.application.media.DiscardMedia;
import dev.recado.application.media.MediaGone;
import dev.recado.application.media.OpenMedia;
import dev.recado.application.media.UploadMedia;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.application.operations.Once;
import dev.recado.application.operations.PiecesFailed;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaFile;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKeeping;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Misuse;
import dev.recado.testkit.Some;
import dev.recado.testkit.media.InMemoryMediaStorage;
import dev.recado.testkit.media.SomeFile;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How long files are kept, and what is said of those that are kept no longer. */
class KeptFilesTest {
  private static final Duration MONTH = Duration.ofDays(30);

  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber customer = Some.phone();
  private final InMemoryMediaStorage storage = stage.stage.files.storage;
  private final UploadMedia upload = new UploadMedia(stage.stage.files.shelf);
  private final OpenMedia open =
      new OpenMedia(stage.stage.essentials, stage.backend.mediaFiles(), storage);

  private DiscardMedia discarding(MediaStorage from, Optional<Duration> kept) {
    return new DiscardMedia(
        stage.stage.essentials,
        new JobGate(),
        stage.backend.oldMedia(),
        from,
        MediaKeeping.of(kept));
  }

  private MediaId uploaded() {
    UploadMedia.Draft draft =
        new UploadMedia.Draft(Optional.empty(), FileName.of("foto.png"), SomeFile.png());
    return upload.upload(line.scope(), draft, Once.always()).id();
  }

  private MessageId send(MediaId media) {
    Asked picture = new Asked.Upload(media, Optional.of(MediaKind.IMAGE), Optional.empty());
    return stage.accepted(
        line.scope(),
        new SendMessage.Draft(
            Optional.empty(),
            "+" + customer.digits(),
            picture,
            Optional.empty(),
            Optional.empty()));
  }

  private void assertGone(MediaId media, String code) {
    assertThatThrownBy(() -> open.open(line.scope(), media))
        .isInstanceOfSatisfying(MediaGone.class, gone -> assertThat(gone.code()).isEqualTo(code));
  }

  @Test
  void an_upload_that_nobody_sent_goes_after_a_day_and_says_so() {
    MediaId media = uploaded();
    DiscardMedia job = discarding(storage, Optional.empty());
    stage.stage.pass(Duration.ofHours(24));
    assertThat(job.once(10)).isZero();
    stage.stage.pass(Duration.ofSeconds(1));
    assertThat(job.once(10)).isEqualTo(1);

    assertThat(storage.size()).isZero();
    assertThat(stage.stage.counters.of(Counted.MEDIA_UNUSED)).isEqualTo(1);
    assertGone(media, "media_unused");
    assertThatThrownBy(() -> send(media)).isInstanceOf(MediaGone.class);
  }

  /** One that was answered before, and one that something cuts off. */
  static Stream<Once<MediaFile, MediaId>> uploadsThatAddNoFile() {
    return Stream.of(
        (scope, work) -> new MediaId(Some.uuid()),
        (scope, work) -> {
          throw new IllegalStateException("cut off");
        });
  }

  @ParameterizedTest
  @MethodSource("uploadsThatAddNoFile")
  void bytes_that_were_kept_for_no_file_go_after_an_hour(Once<MediaFile, MediaId> once) {
    UploadMedia.Draft draft =
        new UploadMedia.Draft(Optional.empty(), Optional.empty(), SomeFile.png());
    Misuse.attempt(() -> upload.upload(line.scope(), draft, once));
    assertThat(storage.size()).isEqualTo(1);

    DiscardMedia job = discarding(storage, Optional.empty());
    stage.stage.pass(Duration.ofHours(1).minusMillis(1));
    assertThat(job.once(10)).isZero();
    stage.stage.pass(Duration.ofMillis(1));
    assertThat(job.once(10)).isEqualTo(1);
    assertThat(storage.size()).isZero();
  }

  @Test
  void a_file_that_was_sent_is_kept_for_ever_unless_there_is_a_retention() {
    MediaId media = uploaded();
    MessageId message = send(media);
    stage.work();
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
    stage.stage.pass(Duration.ofDays(4000));
    discarding(storage, Optional.empty()).once(10);
    assertThat(open.open(line.scope(), media).content().type()).isEqualTo("image/png");

    discarding(storage, Optional.of(MONTH)).once(10);

    assertThat(storage.size()).isZero();
    assertThat(stage.stage.counters.of(Counted.MEDIA_OUTDATED)).isEqualTo(1);
    assertGone(media, "media_expired_by_retention");
  }

  @Test
  void retention_counts_from_when_a_file_was_last_sent() {
    MediaId media = uploaded();
    send(media);
    stage.work();
    stage.stage.pass(Duration.ofDays(20));
    send(media);
    stage.work();
    DiscardMedia job = discarding(storage, Optional.of(MONTH));
    stage.stage.pass(Duration.ofDays(20));
    assertThat(job.once(10)).as("sent again 20 days ago").isZero();
    stage.stage.pass(Duration.ofDays(11));
    assertThat(job.once(10)).isEqualTo(1);
    assertGone(media, "media_expired_by_retention");
  }

  @Test
  void a_storage_that_fails_is_asked_again_and_the_file_is_called_gone_meanwhile() {
    MediaId media = uploaded();
    stage.stage.pass(Duration.ofHours(25));
    assertThatThrownBy(() -> discarding(new BrokenStorage(), Optional.empty()).once(10))
        .isInstanceOf(PiecesFailed.class);
    assertGone(media, "media_unused");
    assertThat(storage.size()).isEqualTo(1);
    assertThat(discarding(storage, Optional.empty()).once(10)).as("in another's hands").isZero();
    stage.stage.pass(Duration.ofMinutes(10));
    discarding(storage, Optional.empty()).once(10);
    assertThat(storage.size()).isZero();
  }

  /** A disk that was taken away. */
  private static final class BrokenStorage implements MediaStorage {
    private static Unavailable broken() {
      return new Unavailable("storage", "Storage", "No disk", Duration.ofSeconds(5));
    }

    @Override
    public void keep(TenantScope scope, MediaId media, byte[] bytes) {
      throw broken();
    }

    @Override
    public Optional<InputStream> open(TenantScope scope, MediaId media, Span span) {
      throw broken();
    }

    @Override
    public void remove(TenantScope scope, MediaId media) {
      throw broken();
    }
  }
}

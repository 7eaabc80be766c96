package dev.recado.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Attachment;
import dev.recado.application.inbox.GatewayEvent.MessageArrived;
import dev.recado.application.inbox.GatewayEvent.Written;
import dev.recado.application.media.MediaGone;
import dev.recado.application.media.OpenMedia;
import dev.recado.application.media.RetryMedia;
import dev.recado.application.media.UnknownMedia;
import dev.recado.application.media.port.MediaStorage.Span;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.message.FileKind;
import dev.recado.domain.message.MediaFacts;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContext;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.inbox.InboxStage;
import dev.recado.testkit.media.MediaWorld.FetchTrouble;
import dev.recado.testkit.media.SomeFile;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A customer's file, from the event to whoever opens it. */
class ReceivedFilesTest {
  private static final URI BUCKET = URI.create("https://s3.example.com/foto.png");

  private final ReceivingStage stage = new ReceivingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber customer = Some.phone();
  private final OpenMedia open =
      new OpenMedia(stage.stage.essentials, stage.backend.mediaFiles(), stage.stage.files.storage);
  private final RetryMedia retry =
      new RetryMedia(stage.stage.essentials, stage.backend.mediaFiles());

  private ProviderMessageId sent(byte[] bytes) {
    return stage.stage.files.gateway.picture(
        line.connection().instance(), customer, new FileName("foto.png"), bytes);
  }

  private MediaId reported(ProviderMessageId id, Attachment attachment) {
    return reported(id, OptionalLong.empty(), attachment);
  }

  private MediaId reported(ProviderMessageId id, OptionalLong size, Attachment attachment) {
    MediaFacts facts =
        new MediaFacts(
            Optional.empty(),
            size,
            OptionalInt.empty(),
            Optional.of("../../etc/foto.png"),
            OptionalInt.empty(),
            false);
    MessageContent content = new MessageContent.Media(FileKind.IMAGE, Optional.empty(), facts);
    Written written =
        new Written(id, content, MessageContext.PLAIN, stage.stage.clock.instant(), attachment);
    stage.reported(line, new MessageArrived(InboxStage.with(Person.of(customer)), written));
    return media();
  }

  /** The file of the only message that was ever taken in. */
  private MediaId media() {
    return stage.stage.transactions.within(
        line.scope(),
        () ->
            stage.backend.allConversations(line.scope()).stream()
                .flatMap(
                    conversation ->
                        stage
                            .backend
                            .messages()
                            .page(line.scope(), conversation.id(), Page.Request.first(5))
                            .items()
                            .stream())
                .flatMap(message -> ((MessageContent.Media) message.content()).file().stream())
                .findFirst()
                .orElseThrow());
  }

  private byte[] read(TenantScope scope, MediaId media) throws IOException {
    try (var stream = open.open(scope, media).part().apply(Span.ALL)) {
      return stream.readAllBytes();
    }
  }

  private void work() {
    stage.stage.files.fetch.once(10);
  }

  @Test
  void a_picture_is_fetched_and_opened_by_its_own_tenant() throws IOException {
    MediaId media = reported(sent(SomeFile.png()), Attachment.NOTHING);
    assertThatThrownBy(() -> open.open(line.scope(), media)).isInstanceOf(Unavailable.class);

    work();

    assertThat(read(line.scope(), media)).isEqualTo(SomeFile.png());
    OpenMedia.Opened opened = open.open(line.scope(), media);
    assertThat(opened.name()).contains(new FileName("foto.png"));
    assertThat(opened.content().type()).isEqualTo("image/png");
    assertThat(opened.serving().inline()).isTrue();
    assertThat(stage.stage.counters.of(Counted.MEDIA_STORED)).isEqualTo(1);
  }

  @Test
  void nobody_else_can_tell_that_it_exists() {
    MediaId media = reported(sent(SomeFile.png()), Attachment.NOTHING);
    work();
    List<TenantScope> others =
        List.of(
            stage.stage.given.home().scope(), stage.stage.given.branch(line.home()).unitScope());
    for (TenantScope other : others) {
      assertThatThrownBy(() -> open.open(other, media)).isInstanceOf(UnknownMedia.class);
      assertThatThrownBy(() -> retry.retry(other, media)).isInstanceOf(UnknownMedia.class);
    }
  }

  @Test
  void a_file_that_the_event_carries_is_kept_before_it_is_answered() throws IOException {
    String base64 = Base64.getEncoder().encodeToString(SomeFile.png());
    Attachment inline = new Attachment(Optional.of(base64), Optional.empty(), Optional.empty());
    MediaId media = reported(Some.providerId(), inline);
    assertThat(read(line.scope(), media)).isEqualTo(SomeFile.png());
  }

  @Test
  void one_that_cannot_be_kept_at_once_is_fetched_like_any_other() throws IOException {
    Attachment garbled = new Attachment(Optional.of("%%%"), Optional.empty(), Optional.empty());
    ProviderMessageId id = sent(SomeFile.png());
    MediaId media = reported(id, garbled);
    assertThatThrownBy(() -> open.open(line.scope(), media)).isInstanceOf(Unavailable.class);
    stage.stage.pass(Duration.ofMinutes(1));
    work();
    assertThat(read(line.scope(), media)).isEqualTo(SomeFile.png());
  }

  @Test
  void the_same_event_sixteen_times_is_one_file_and_one_download() {
    ProviderMessageId id = sent(SomeFile.png());
    for (int time = 0; time < 16; time++) {
      reported(id, Attachment.NOTHING);
    }
    assertThat(stage.stage.files.fetch.once(10)).isEqualTo(1);
    assertThat(stage.stage.files.storage.size()).isEqualTo(1);
  }

  @Test
  void the_place_the_gateway_named_comes_first_and_the_gateway_itself_after_it()
      throws IOException {
    Attachment there = new Attachment(Optional.empty(), Optional.of(BUCKET), Optional.empty());
    stage.stage.files.web.put(BUCKET, SomeFile.jpeg());
    MediaId media = reported(sent(SomeFile.png()), there);
    work();
    assertThat(read(line.scope(), media)).isEqualTo(SomeFile.jpeg());
  }

  @Test
  void a_place_inside_our_own_network_is_not_asked_and_the_gateway_gives_the_file()
      throws IOException {
    URI inner = URI.create("http://10.0.0.7/latest/meta-data");
    Attachment hostile = new Attachment(Optional.empty(), Optional.of(inner), Optional.empty());
    MediaId media = reported(sent(SomeFile.png()), hostile);
    work();
    assertThat(read(line.scope(), media)).isEqualTo(SomeFile.png());
    assertThat(stage.stage.counters.of(Counted.MEDIA_GATEWAY_ADDRESS_REFUSED)).isEqualTo(1);
  }

  @Test
  void an_expired_file_says_so_after_the_gateway_was_asked_three_times() throws IOException {
    for (int time = 0; time < 3; time++) {
      stage.stage.files.gateway.befall(line.connection().instance(), FetchTrouble.EXPIRED);
    }
    MediaId media = reported(sent(SomeFile.png()), Attachment.NOTHING);
    work();
    stage.stage.pass(Duration.ofMinutes(1));
    work();
    stage.stage.pass(Duration.ofHours(1));
    work();

    assertThatThrownBy(() -> open.open(line.scope(), media))
        .isInstanceOfSatisfying(
            MediaGone.class, gone -> assertThat(gone.code()).isEqualTo("media_expired"));
    assertThat(stage.stage.counters.of(Counted.MEDIA_EXPIRED)).isEqualTo(1);

    retry.retry(line.scope(), media);
    work();
    assertThat(read(line.scope(), media)).isEqualTo(SomeFile.png());
  }

  @Test
  void a_picture_that_is_a_page_is_refused_and_never_kept() {
    MediaId media = reported(sent(SomeFile.html()), Attachment.NOTHING);
    work();
    assertThatThrownBy(() -> open.open(line.scope(), media))
        .isInstanceOfSatisfying(
            MediaGone.class,
            gone -> {
              assertThat(gone.code()).isEqualTo("media_refused");
              assertThat(gone.members()).containsEntry("reason", "not_what_it_claims");
            });
    assertThat(stage.stage.files.storage.size()).isZero();
    assertThat(stage.stage.counters.of(Counted.MEDIA_REFUSED_CONTENT)).isEqualTo(1);
  }

  @Test
  void a_file_that_says_it_is_too_large_is_not_even_asked_for() {
    ProviderMessageId id = sent(SomeFile.png());
    MediaId media = reported(id, OptionalLong.of(10001L), Attachment.NOTHING);
    stage.stage.files.gateway.befall(line.connection().instance(), FetchTrouble.EXPIRED);
    work();
    assertThatThrownBy(() -> open.open(line.scope(), media))
        .isInstanceOfSatisfying(
            MediaGone.class,
            gone -> assertThat(gone.members()).containsEntry("reason", "too_large"));
    assertThat(stage.stage.counters.of(Counted.MEDIA_RETRIED)).isZero();
  }

  @Test
  void a_file_that_lied_about_its_size_is_refused_when_it_comes() {
    ProviderMessageId id = sent(new byte[10_001]);
    MediaId media = reported(id, OptionalLong.of(5L), Attachment.NOTHING);
    work();
    assertThatThrownBy(() -> open.open(line.scope(), media)).isInstanceOf(MediaGone.class);
    assertThat(stage.stage.counters.of(Counted.MEDIA_REFUSED_SIZE)).isEqualTo(1);
  }

  @Test
  void a_gateway_that_fails_is_asked_again_and_given_up_in_the_end() {
    stage.stage.world.lose(line.connection().instance());
    MediaId media = reported(Some.providerId(), Attachment.NOTHING);
    for (int hour = 0; hour < 48; hour++) {
      work();
      stage.stage.pass(Duration.ofHours(1));
    }
    assertThatThrownBy(() -> open.open(line.scope(), media))
        .isInstanceOfSatisfying(
            MediaGone.class, gone -> assertThat(gone.code()).isEqualTo("media_failed"));
    assertThat(stage.stage.counters.of(Counted.MEDIA_RETRIED)).isEqualTo(7);
  }
}

package dev.recado.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.MediaRefused;
import dev.recado.application.media.UnknownMedia;
import dev.recado.application.media.UploadMedia;
import dev.recado.application.operations.Once;
import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import dev.recado.testkit.media.MediaWorld.SentFile;
import dev.recado.testkit.media.SomeFile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files go the same way as texts: accepted once, in the ledger, past the gatekeeper. */
class SendFileTest {
  private static final URI PICTURE = URI.create("https://cdn.example.com/loja/foto.png?v=2");
  private static final Optional<MessageText> CAPTION = Optional.of(new MessageText("Oferta!"));

  private final SendingStage stage = new SendingStage();
  private final Line line = stage.stage.line();
  private final PhoneNumber customer = Some.phone();
  private final UploadMedia upload = new UploadMedia(stage.stage.files.shelf);

  private MediaId uploaded(Line owner, byte[] bytes) {
    UploadMedia.Draft draft =
        new UploadMedia.Draft(Optional.empty(), FileName.of("foto de Ana"), bytes);
    return upload.upload(owner.scope(), draft, Once.always()).id();
  }

  private SendMessage.Draft draft(Asked asked) {
    return draft(asked, Optional.empty());
  }

  private SendMessage.Draft draft(Asked asked, Optional<IdempotencyKey> key) {
    return new SendMessage.Draft(
        Optional.empty(), "+" + customer.digits(), asked, key, Optional.empty());
  }

  private Asked picture(MediaId media) {
    return new Asked.Upload(media, Optional.of(MediaKind.IMAGE), CAPTION);
  }

  private static Asked link(URI address) {
    return new Asked.Link(address, Optional.empty(), Optional.empty(), CAPTION);
  }

  private List<SentFile> left() {
    return stage.stage.files.gateway.sentFiles(line.connection().instance());
  }

  @Test
  void an_uploaded_picture_leaves_with_its_words_and_is_read_as_such() {
    MessageId message =
        stage.accepted(line.scope(), draft(picture(uploaded(line, SomeFile.png()))));
    stage.work();

    assertThat(left())
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file.kind()).isEqualTo(MediaKind.IMAGE);
              assertThat(file.bytes()).isEqualTo(SomeFile.png());
              assertThat(file.caption()).contains("Oferta!");
            });
    Message sent = stage.now(line, message);
    assertThat(sent.delivery()).isEqualTo(Delivery.SENT);
    assertThat(sent.content().type()).isEqualTo(MessageType.IMAGE);
    MessageContent.Media picture = (MessageContent.Media) sent.content();
    assertThat(picture.facts().fileName()).contains("foto de Ana.png");
    assertThat(picture.facts().mimeType()).contains("image/png");
    assertThat(picture.file()).isPresent();
  }

  @Test
  void a_picture_from_the_web_is_fetched_before_it_is_accepted() {
    stage.stage.files.web.put(PICTURE, SomeFile.png());
    MessageId message = stage.accepted(line.scope(), draft(link(PICTURE)));
    stage.work();
    assertThat(left()).hasSize(1);
    assertThat(((MessageContent.Media) stage.now(line, message).content()).facts().fileName())
        .contains("foto.png");
  }

  @Test
  void a_repeat_under_the_same_key_sends_nothing_and_fetches_nothing() {
    stage.stage.files.web.put(PICTURE, SomeFile.png());
    Optional<IdempotencyKey> key = Optional.of(new IdempotencyKey("pedido-1"));
    stage.accepted(line.scope(), draft(link(PICTURE), key));
    assertThat(stage.sendMessage.send(line.scope(), draft(link(PICTURE), key)))
        .isInstanceOf(Receipt.AcceptedBefore.class);
    assertThat(stage.stage.files.web.asked()).hasSize(1);

    SendMessage.Draft other = draft(link(URI.create("https://cdn.example.com/outra.png")), key);
    assertThatThrownBy(() -> stage.sendMessage.send(line.scope(), other))
        .isInstanceOf(KeyReused.class);
    SendMessage.Draft text = draft(new Asked.Text(CAPTION.orElseThrow()), key);
    assertThatThrownBy(() -> stage.sendMessage.send(line.scope(), text))
        .isInstanceOf(KeyReused.class);
  }

  @Test
  void an_address_inside_our_network_is_refused_and_counted() {
    SendMessage.Draft hostile = draft(link(URI.create("http://10.1.2.3/admin")));
    assertThatThrownBy(() -> stage.sendMessage.send(line.scope(), hostile))
        .isInstanceOfSatisfying(
            MediaRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("media_address_refused"));
    assertThat(stage.stage.counters.of(Counted.MEDIA_ADDRESS_REFUSED)).isEqualTo(1);
    SendMessage.Draft absent = draft(link(URI.create("https://cdn.example.com/nada.png")));
    assertThatThrownBy(() -> stage.sendMessage.send(line.scope(), absent))
        .isInstanceOfSatisfying(
            MediaRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("media_not_fetched"));
  }

  @Test
  void the_file_of_another_tenant_or_unit_cannot_be_sent() {
    TenantScope ours = line.scope();
    MediaId theirs = uploaded(stage.stage.line(), SomeFile.png());
    assertThatThrownBy(() -> stage.sendMessage.send(ours, draft(picture(theirs))))
        .isInstanceOf(UnknownMedia.class);
    assertThatThrownBy(() -> stage.sendMessage.send(ours, draft(picture(new MediaId(Some.uuid())))))
        .isInstanceOf(UnknownMedia.class);
  }

  @Test
  void what_cannot_be_shown_as_what_was_asked_for_is_refused() {
    MediaId page = uploaded(line, SomeFile.html());
    assertThatThrownBy(() -> stage.sendMessage.send(line.scope(), draft(picture(page))))
        .isInstanceOfSatisfying(
            MediaRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("media_not_what_it_claims"));
    assertThatThrownBy(() -> uploaded(line, SomeFile.program())).isInstanceOf(MediaRefused.class);
    assertThatThrownBy(() -> uploaded(line, new byte[0])).isInstanceOf(MediaRefused.class);
    assertThatThrownBy(() -> uploaded(line, new byte[10_001])).isInstanceOf(MediaRefused.class);
    Asked sticker =
        new Asked.Upload(uploaded(line, SomeFile.png()), Optional.of(MediaKind.STICKER), CAPTION);
    assertThatThrownBy(() -> stage.sendMessage.send(line.scope(), draft(sticker)))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_file_that_is_kept_no_more_fails_without_a_call() {
    MediaId media = uploaded(line, SomeFile.png());
    MessageId message = stage.accepted(line.scope(), draft(picture(media)));
    stage.stage.files.storage.remove(line.scope(), media);
    stage.work();
    assertThat(stage.now(line, message).errorCode()).contains("file_missing");
    assertThat(left()).isEmpty();
  }

  @Test
  void a_file_that_may_have_left_is_found_again_and_not_sent_twice() {
    stage.stage.files.gateway.befallFile(line.connection().instance(), Trouble.ANSWER_LOST);
    MessageId message =
        stage.accepted(line.scope(), draft(picture(uploaded(line, SomeFile.png()))));
    stage.work();
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.UNCERTAIN);
    stage.run(Duration.ofMinutes(2));
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
    assertThat(left()).hasSize(1);
  }

  @Test
  void a_file_that_was_lost_on_its_way_is_sent_once_more() {
    stage.stage.files.gateway.befallFile(line.connection().instance(), Trouble.REQUEST_LOST);
    MessageId message =
        stage.accepted(line.scope(), draft(picture(uploaded(line, SomeFile.png()))));
    stage.run(Duration.ofMinutes(2));
    assertThat(stage.delivery(line, message)).isEqualTo(Delivery.SENT);
    assertThat(left()).hasSize(1);
  }
}

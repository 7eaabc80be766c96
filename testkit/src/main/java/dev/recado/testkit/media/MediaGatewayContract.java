package dev.recado.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.connections.port.Gateway.FoundMessage;
import dev.recado.application.media.port.MediaGateway.Fetched;
import dev.recado.application.media.port.MediaGateway.OutgoingFile;
import dev.recado.application.media.port.MediaGateway.Wanted;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.MessageText;
import dev.recado.domain.message.MessageType;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import dev.recado.testkit.Some;
import dev.recado.testkit.connections.GatewayWorld.Trouble;
import dev.recado.testkit.media.MediaWorld.FetchTrouble;
import dev.recado.testkit.media.MediaWorld.SentFile;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link dev.recado.application.media.port.MediaGateway} promises. */
public interface MediaGatewayContract {
  int ENOUGH = 1 << 20;
  FileName NAME = new FileName("foto.png");

  /** A gateway in working order and its other side; the same throughout a test. */
  MediaWorld world();

  private InstanceName linked() {
    InstanceName instance = new InstanceName("r-" + Some.word());
    world().gateway().open(instance, URI.create("http://127.0.0.1:9/webhooks/secret"));
    world().gateway().pair(instance);
    world().scan(instance, Some.ownPhone());
    return instance;
  }

  private ProviderMessageId picture(InstanceName instance) {
    return world().picture(instance, Some.phone(), NAME, SomeFile.png());
  }

  private Fetched fetch(InstanceName instance, ProviderMessageId message, int largest) {
    return world().files().fetch(instance, new Wanted(message, Optional.empty(), largest));
  }

  private Fetched fetchByReference(InstanceName instance, ProviderMessageId message) {
    Optional<String> reference = Optional.of(world().reference(instance, message));
    return world().files().fetch(instance, new Wanted(message, reference, ENOUGH));
  }

  private static void assertFound(Fetched fetched) {
    assertThat(fetched)
        .isInstanceOfSatisfying(
            Fetched.Found.class, found -> assertThat(found.bytes()).isEqualTo(SomeFile.png()));
  }

  @Test
  default void a_file_that_somebody_sent_comes_byte_by_byte_and_again() {
    InstanceName instance = linked();
    ProviderMessageId message = picture(instance);
    assertFound(fetch(instance, message, ENOUGH));
    assertFound(fetch(instance, message, SomeFile.png().length));
  }

  @Test
  default void a_file_larger_than_wanted_does_not_come() {
    InstanceName instance = linked();
    ProviderMessageId message = picture(instance);
    assertThat(fetch(instance, message, SomeFile.png().length - 1))
        .isInstanceOf(Fetched.TooLarge.class);
  }

  @Test
  default void a_text_has_no_file() {
    InstanceName instance = linked();
    ProviderMessageId text = world().words(instance, Some.phone(), "Oi");
    assertThat(fetch(instance, text, ENOUGH)).isInstanceOf(Fetched.NoFile.class);
  }

  @Test
  default void what_the_gateway_forgot_is_had_by_the_message_itself() {
    InstanceName instance = linked();
    ProviderMessageId message = picture(instance);
    world().befall(instance, FetchTrouble.FORGOTTEN);
    assertThat(fetch(instance, message, ENOUGH)).isInstanceOf(Fetched.Gone.class);
    world().befall(instance, FetchTrouble.FORGOTTEN);
    assertFound(fetchByReference(instance, message));
  }

  @Test
  default void what_whatsapp_keeps_no_more_is_gone() {
    InstanceName instance = linked();
    ProviderMessageId message = picture(instance);
    world().befall(instance, FetchTrouble.EXPIRED);
    assertThat(fetchByReference(instance, message)).isInstanceOf(Fetched.Gone.class);
    assertFound(fetch(instance, message, ENOUGH));
  }

  @Test
  default void what_fails_for_the_moment_may_work_another_time() {
    InstanceName instance = linked();
    ProviderMessageId message = picture(instance);
    for (FetchTrouble trouble :
        new FetchTrouble[] {FetchTrouble.GARBLED, FetchTrouble.CONNECTION_CLOSED}) {
      world().befall(instance, trouble);
      assertThat(fetch(instance, message, ENOUGH))
          .as("%s", trouble)
          .isInstanceOf(Fetched.NotNow.class);
      assertFound(fetch(instance, message, ENOUGH));
    }
    InstanceName nobodys = new InstanceName("r-" + Some.word());
    assertThat(fetch(nobodys, message, ENOUGH)).isInstanceOf(Fetched.NotNow.class);
    world().cutOff();
    assertThat(fetch(instance, message, ENOUGH)).isInstanceOf(Fetched.NotNow.class);
  }

  private static OutgoingFile outgoing(MediaKind kind) {
    boolean captioned =
        switch (kind) {
          case IMAGE, VIDEO, DOCUMENT -> true;
          case AUDIO, VOICE_NOTE, STICKER -> false;
        };
    return new OutgoingFile(
        kind,
        type(kind),
        new FileName("arquivo" + extension(kind)),
        new ByteArrayInputStream(SomeFile.png()),
        captioned ? Optional.of(new MessageText("legenda \"1\" ✅")) : Optional.empty());
  }

  private static String type(MediaKind kind) {
    return switch (kind) {
      case IMAGE -> "image/png";
      case VIDEO -> "video/mp4";
      case AUDIO -> "audio/mpeg";
      case VOICE_NOTE -> "audio/ogg";
      case DOCUMENT -> "application/pdf";
      case STICKER -> "image/webp";
    };
  }

  private static String extension(MediaKind kind) {
    return switch (kind) {
      case IMAGE -> ".png";
      case VIDEO -> ".mp4";
      case AUDIO -> ".mp3";
      case VOICE_NOTE -> ".ogg";
      case DOCUMENT -> ".pdf";
      case STICKER -> ".webp";
    };
  }

  private SendOutcome send(InstanceName instance, PhoneNumber to, MediaKind kind) {
    return world().files().send(instance, Jid.of(to), outgoing(kind));
  }

  @Test
  default void a_file_of_each_kind_leaves_once_with_its_words() {
    for (MediaKind kind : MediaKind.values()) {
      InstanceName instance = linked();
      assertThat(send(instance, Some.phone(), kind))
          .as(kind.label())
          .isInstanceOf(SendOutcome.Accepted.class);
      assertThat(world().sentFiles(instance))
          .singleElement()
          .satisfies(file -> assertSame(kind, file));
    }
  }

  private static void assertSame(MediaKind kind, SentFile file) {
    assertThat(file.kind()).isEqualTo(kind);
    assertThat(file.type()).isEqualTo(type(kind));
    assertThat(file.bytes()).isEqualTo(SomeFile.png());
    assertThat(file.caption()).isEqualTo(outgoing(kind).caption().map(MessageText::value));
  }

  @Test
  default void what_was_sent_is_found_again_by_its_type_and_its_words() {
    InstanceName instance = linked();
    SendOutcome.Accepted sent =
        (SendOutcome.Accepted) send(instance, Some.phone(), MediaKind.IMAGE);
    Jid chat = sent.canonical().orElseThrow();
    assertThat(
            world()
                .gateway()
                .find(
                    instance,
                    chat,
                    Instant.parse("2001-01-01T00:00:00Z"),
                    Instant.parse("2101-01-01T00:00:00Z")))
        .singleElement()
        .satisfies(found -> assertFound(sent, found));
  }

  private static void assertFound(SendOutcome.Accepted sent, FoundMessage found) {
    assertThat(found.id()).isEqualTo(sent.externalId());
    assertThat(found.type()).isEqualTo(MessageType.IMAGE);
    assertThat(found.text()).contains("legenda \"1\" ✅");
  }

  @Test
  default void what_befell_a_file_is_told_as_of_a_text() {
    InstanceName instance = linked();
    world().befallFile(instance, Trouble.CONNECTION_CLOSED);
    assertThat(send(instance, Some.phone(), MediaKind.IMAGE))
        .isInstanceOf(SendOutcome.FailedBefore.class);
    world().befallFile(instance, Trouble.NOT_ON_WHATSAPP);
    assertThat(send(instance, Some.phone(), MediaKind.IMAGE))
        .isInstanceOf(SendOutcome.Rejected.class);
    world().befallFile(instance, Trouble.REQUEST_LOST);
    assertThat(send(instance, Some.phone(), MediaKind.IMAGE))
        .isInstanceOf(SendOutcome.Unknown.class);
    assertThat(world().sentFiles(instance)).isEmpty();
    world().befallFile(instance, Trouble.ANSWER_LOST);
    assertThat(send(instance, Some.phone(), MediaKind.IMAGE))
        .isInstanceOf(SendOutcome.Unknown.class);
    assertThat(world().sentFiles(instance)).hasSize(1);
  }
}

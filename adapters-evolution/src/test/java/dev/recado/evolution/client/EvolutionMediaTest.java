package dev.recado.evolution.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.media.port.MediaGateway.Fetched;
import dev.recado.application.media.port.MediaGateway.OutgoingFile;
import dev.recado.application.media.port.MediaGateway.Wanted;
import dev.recado.domain.connection.InstanceName;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.media.FileName;
import dev.recado.domain.media.MediaKind;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.domain.message.SendOutcome;
import dev.recado.evolution.simulator.model.Operation;
import dev.recado.testkit.media.SomeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Evolution API does to files beyond the contract every gateway keeps. */
class EvolutionMediaTest {
  private static final InstanceName INSTANCE = new InstanceName("r-7f3k");
  private static final PhoneNumber ANA = new PhoneNumber("5511999990101");
  private static final int LARGEST = 100_000;

  private final SimulatedWorld world = new SimulatedWorld();

  @AfterEach
  void stop() {
    world.close();
  }

  private void link() {
    world.gateway().open(INSTANCE, URI.create("http://127.0.0.1:9/webhooks/secret"));
    world.gateway().pair(INSTANCE);
    world.scan(INSTANCE, new PhoneNumber("5511999990000"));
  }

  private Fetched fetch(ProviderMessageId message) {
    return world.files().fetch(INSTANCE, new Wanted(message, Optional.empty(), LARGEST));
  }

  @ParameterizedTest
  @CsvSource({
    "message-not-found-400, Gone",
    "media-expired-400, Gone",
    "not-base64, NotNow",
    "media-huge, TooLarge",
    "connection-closed-400, NotNow",
    "connection-closed-500, NotNow",
    "not-loaded-500, NotNow",
    "object-object-400, NotNow",
    "raw-error-400, NotNow",
    "unauthorized, NotNow",
    "instance-missing-404, NotNow",
    "license-required-503, NotNow",
    "cut-before, NotNow",
    "slow, Found"
  })
  void every_answer_about_a_file_is_told_apart(String answer, String outcome) {
    link();
    ProviderMessageId message =
        world.picture(INSTANCE, ANA, new FileName("foto.png"), SomeFile.png());
    world.fault(INSTANCE, Operation.GET_BASE64, answer);

    assertThat(fetch(message).getClass().getSimpleName()).isEqualTo(outcome);
  }

  @Test
  void an_answer_longer_than_any_file_that_is_wanted_is_not_read_to_its_end() {
    link();
    ProviderMessageId message =
        world.picture(INSTANCE, ANA, new FileName("foto.png"), new byte[3_000_000]);

    assertThat(fetch(message)).isInstanceOf(Fetched.TooLarge.class);
  }

  @Test
  void a_file_of_megabytes_leaves_whole() {
    link();
    byte[] film = new byte[5_000_003];
    new Random(7).nextBytes(film);
    OutgoingFile file =
        new OutgoingFile(
            MediaKind.VIDEO,
            "video/mp4",
            new FileName("filme.mp4"),
            new ByteArrayInputStream(film),
            Optional.empty());

    assertThat(world.files().send(INSTANCE, Jid.of(ANA), file))
        .isInstanceOf(SendOutcome.Accepted.class);
    assertThat(world.sentFiles(INSTANCE))
        .singleElement()
        .satisfies(sent -> assertThat(sent.bytes()).isEqualTo(film));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "24575", "24576", "24577", "100000"})
  void bytes_become_the_letters_they_would_become_at_once(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    try (InputStream letters = new Base64Stream(new ByteArrayInputStream(bytes))) {
      assertThat(new String(letters.readAllBytes(), StandardCharsets.US_ASCII))
          .isEqualTo(Base64.getEncoder().encodeToString(bytes));
    }
  }
}

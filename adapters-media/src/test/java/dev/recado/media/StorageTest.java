package dev.recado.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.TestScopes;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.refusal.Unavailable;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Some;
import dev.recado.testkit.media.FileTypesContract;
import dev.recado.testkit.media.MediaStorageContract;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @Nested
  class OnADisk implements MediaStorageContract {
    @TempDir Path folder;

    @Override
    public MediaStorage storage() {
      return new FileStorage(folder.resolve("media"));
    }

    @Test
    void nothing_half_written_is_left_behind() throws IOException {
      MediaId id = new MediaId(Some.uuid());
      storage().keep(TestScopes.of(new TenantId(Some.uuid())), id, new byte[10]);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.filter(Files::isRegularFile))
            .extracting(file -> file.getFileName().toString())
            .containsExactly(id.toString());
      }
    }

    @Test
    void a_disk_that_cannot_be_written_is_told_as_such() throws IOException {
      Path file = Files.writeString(folder.resolve("no-folder"), "");
      MediaStorage storage = new FileStorage(file);
      MediaId id = new MediaId(Some.uuid());
      assertThatThrownBy(
              () -> storage.keep(TestScopes.of(new TenantId(Some.uuid())), id, new byte[10]))
          .isInstanceOf(Unavailable.class);
    }
  }

  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class InABucket implements MediaStorageContract {
    private final TestBucket bucket = new TestBucket("recado-media", "us-east-1", "key", "secret");
    private S3Storage storage;

    @BeforeAll
    void open() {
      storage = new S3Storage(settings(bucket.endpoint()));
    }

    private S3Settings settings(URI endpoint) {
      return new S3Settings("recado-media", Optional.of(endpoint), "us-east-1", "key", "secret");
    }

    @AfterAll
    void close() {
      storage.close();
      bucket.close();
    }

    @Override
    public MediaStorage storage() {
      return storage;
    }

    @Test
    void every_request_is_signed_for_what_it_carries() {
      storage.keep(
          TestScopes.of(new TenantId(Some.uuid())),
          new MediaId(Some.uuid()),
          "signed".getBytes(StandardCharsets.UTF_8));
      assertThat(bucket.unsigned()).isEmpty();
    }

    @Test
    void a_bucket_that_refuses_us_or_is_not_there_is_told_as_such() {
      MediaId id = new MediaId(Some.uuid());
      S3Settings wrong =
          new S3Settings(
              "recado-media", Optional.of(bucket.endpoint()), "us-east-1", "other", "secret");
      for (S3Settings settings :
          new S3Settings[] {wrong, settings(URI.create("http://127.0.0.1:1"))}) {
        try (S3Storage other = new S3Storage(settings)) {
          assertThatThrownBy(
                  () -> other.keep(TestScopes.of(new TenantId(Some.uuid())), id, new byte[10]))
              .isInstanceOf(Unavailable.class);
        }
      }
    }
  }

  @Nested
  class ByContent implements FileTypesContract {
    @Override
    public TikaFileTypes types() {
      return new TikaFileTypes();
    }

    @Test
    void a_name_makes_a_type_narrower_and_never_another() {
      byte[] text = "nome;telefone\nAna;5511999990101\n".getBytes(StandardCharsets.UTF_8);
      assertThat(types().find(text, "lista.csv")).isEqualTo("text/csv");
      assertThat(types().find(text, "foto.jpg")).isEqualTo("text/plain");
      byte[] unknown = {0, 1, 2, 3, (byte) 0x99, (byte) 0xfe, 7, 0, 5};
      assertThat(types().find(unknown, "foto.jpg")).isEqualTo("application/octet-stream");
    }

    @Test
    void a_recording_of_whatsapp_is_sound_with_an_extension_the_gateway_knows() {
      byte[] ogg = new byte[64];
      byte[] head = "OggS".getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(head, 0, ogg, 0, head.length);
      System.arraycopy("OpusHead".getBytes(StandardCharsets.US_ASCII), 0, ogg, 28, 8);
      String type = types().find(ogg, "");
      assertThat(type).isIn("audio/opus", "audio/ogg", "application/ogg");
      assertThat(types().extension(type)).isEqualTo(".ogg");
    }
  }
}

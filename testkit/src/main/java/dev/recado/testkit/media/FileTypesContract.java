package dev.recado.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.media.port.FileTypes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link FileTypes} promises. */
public interface FileTypesContract {
  FileTypes types();

  @Test
  default void content_is_what_it_is_whatever_it_is_called() {
    Map<String, byte[]> samples =
        Map.of(
            "image/png", SomeFile.png(),
            "image/jpeg", SomeFile.jpeg(),
            "application/pdf", SomeFile.pdf(),
            "text/html", SomeFile.html(),
            "application/x-msdownload", SomeFile.program());
    samples.forEach(
        (type, bytes) -> {
          for (String name : new String[] {"", "foto.jpg", "relatorio.pdf", "sem-extensao"}) {
            assertThat(types().find(bytes, name)).as(type + " called " + name).isEqualTo(type);
          }
        });
  }

  @Test
  default void what_nobody_knows_is_bytes() {
    assertThat(types().find(SomeFile.noise(), "")).isEqualTo("application/octet-stream");
  }

  @Test
  default void a_type_has_its_usual_extension() {
    assertThat(types().extension("image/png")).isEqualTo(".png");
    assertThat(types().extension("image/jpeg")).isEqualTo(".jpg");
    assertThat(types().extension("application/pdf")).isEqualTo(".pdf");
    assertThat(types().extension("application/x-unheard-of")).isEmpty();
  }
}

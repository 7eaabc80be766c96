package dev.recado.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.media.port.WebFiles;
import dev.recado.application.media.port.WebFiles.Fetched;
import dev.recado.application.media.port.WebFiles.NamedBy;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** What {@link WebFiles} promises. */
public interface WebFilesContract {
  WebFiles files();

  /** An address that users may name, where this lies from now on. */
  URI put(byte[] bytes);

  private Fetched fetch(URI address, long largest) {
    return files().fetch(NamedBy.USER, address, largest);
  }

  @Test
  default void what_lies_there_is_fetched() {
    byte[] png = SomeFile.png();
    URI address = put(png);
    for (long largest : new long[] {png.length, 1_000_000}) {
      assertThat(fetch(address, largest))
          .isInstanceOfSatisfying(
              Fetched.Found.class, found -> assertThat(found.bytes()).isEqualTo(png));
    }
  }

  @Test
  default void what_is_larger_than_wanted_is_not_taken() {
    byte[] png = SomeFile.png();
    assertThat(fetch(put(png), png.length - 1)).isInstanceOf(Fetched.TooLarge.class);
  }

  @Test
  default void what_is_not_there_failed_and_says_so() {
    URI nothing = put(SomeFile.png()).resolve("/nothing-lies-here");
    assertThat(fetch(nothing, 1_000_000))
        .isInstanceOfSatisfying(
            Fetched.Failed.class, failed -> assertThat(failed.why()).contains("404"));
  }

  @Test
  default void nobody_is_led_inside() {
    for (String address : new String[] {"http://10.0.0.1/admin", "file:///etc/passwd"}) {
      assertThat(fetch(URI.create(address), 1_000_000))
          .as(address)
          .isInstanceOf(Fetched.Forbidden.class);
    }
  }
}

package dev.recado.domain.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.media.MediaFile.Content;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentTest {
  @Test
  void bytes_that_a_short_hash_takes_for_the_same_are_told_apart() {
    byte[] one = {1, 0};
    byte[] other = {0, 31};
    assertThat(Arrays.hashCode(one)).isEqualTo(Arrays.hashCode(other));
    assertThat(Content.digest(one)).isNotEqualTo(Content.digest(other));
  }
}

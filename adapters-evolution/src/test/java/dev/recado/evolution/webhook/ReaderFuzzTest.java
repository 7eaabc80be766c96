package dev.recado.evolution.webhook;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.recado.evolution.Fixtures;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for a body the reader stumbles over, from the recorded ones, guided by coverage. */
class ReaderFuzzTest {
  static Stream<Arguments> recorded() {
    return Fixtures.webhooks().stream()
        .map(Fixtures::bytes)
        .map(bytes -> Arguments.of((Object) bytes));
  }

  @MethodSource("recorded")
  @FuzzTest(maxDuration = "6s")
  void reading_never_throws_and_what_is_kept_can_be_stored(byte[] body) {
    Storable.storable(Reader.read(body));
  }
}

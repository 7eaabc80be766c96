package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentRequestTest {
  private final CurrentRequest current = new CurrentRequest(new Random(7));

  @Test
  void a_thread_works_for_a_request_from_its_begin_to_its_end() {
    assertThat(current.get()).isEmpty();
    String name = current.begin();
    assertThat(current.get()).contains(new RequestId(name));
    current.end();
    assertThat(current.get()).isEmpty();
  }

  @Test
  void another_thread_works_for_no_request() throws Exception {
    current.begin();

    assertThat(CompletableFuture.supplyAsync(current::get).get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void request_ids_are_12_letters() {
    Random random = new Random(42);

    assertThat(Stream.generate(() -> RequestId.random(random)).limit(1_000))
        .allSatisfy(id -> assertThat(id.toString()).matches("[a-z]{12}"))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "abcdefghijk1", "ABCDEFGHIJKL", "abcdefghijklm", "abcde\nghijkl"})
  void nothing_else_is_a_request_id(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RequestId(text));
  }
}

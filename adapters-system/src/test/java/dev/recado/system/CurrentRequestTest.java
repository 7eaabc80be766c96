package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrentRequestTest {
  private static final RequestId FIRST = new RequestId("aaaaaaaaaaaa");
  private static final RequestId SECOND = new RequestId("bbbbbbbbbbbb");

  private final CurrentRequest current = new CurrentRequest();

  @Test
  void a_thread_works_for_a_request_from_its_begin_to_its_end() {
    assertThat(current.get()).isEmpty();
    current.begin(FIRST);
    assertThat(current.get()).contains(FIRST);
    current.end();
    assertThat(current.get()).isEmpty();
  }

  @Test
  void work_within_work_returns_to_the_outer_request() {
    assertThat(current.during(FIRST, () -> current.during(SECOND, current::get))).contains(SECOND);
    assertThat(current.during(FIRST, this::afterAnother)).contains(FIRST);
    assertThat(current.get()).isEmpty();
  }

  @Test
  void another_thread_works_for_no_request() throws Exception {
    current.begin(FIRST);

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

  private Optional<RequestId> afterAnother() {
    current.during(SECOND, current::get);
    return current.get();
  }
}

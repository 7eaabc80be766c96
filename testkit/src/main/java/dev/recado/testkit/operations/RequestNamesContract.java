package dev.recado.testkit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.RequestNames;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link RequestNames} promises. */
public interface RequestNamesContract {
  RequestNames names();

  @Test
  default void a_name_is_twelve_lower_case_letters() {
    assertThat(Stream.generate(names()::begin).limit(200))
        .allMatch(name -> name.matches("[a-z]{12}"));
  }

  @Test
  default void every_request_gets_a_name_of_its_own() {
    RequestNames names = names();
    assertThat(Stream.generate(names::begin).limit(1000)).doesNotHaveDuplicates();
  }

  @Test
  default void a_request_that_ends_twice_or_never_began_does_no_harm() {
    RequestNames names = names();
    names.end();
    String first = names.begin();
    names.end();
    names.end();
    assertThat(names.begin()).isNotEqualTo(first);
  }

  @Test
  default void the_name_is_known_from_the_beginning_of_the_request_to_its_end() {
    RequestNames names = names();
    assertThat(names.current()).isEmpty();
    String name = names.begin();
    assertThat(names.current()).contains(name);
    names.end();
    assertThat(names.current()).isEmpty();
  }
}

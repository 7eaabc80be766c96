package dev.recado.testkit.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.domain.refusal.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link PhoneNumbers} promises. */
public interface PhoneNumbersContract {
  PhoneNumbers phoneNumbers();

  private void assertRead(String typed, String digits) {
    assertThat(phoneNumbers().parse(typed).digits()).as(typed).isEqualTo(digits);
  }

  @Test
  default void punctuation_does_not_matter() {
    for (String typed :
        List.of("5511999990101", "+55 (11) 99999-0101", " 55.11.99999.0101 ", "+5511999990101")) {
      assertRead(typed, "5511999990101");
    }
  }

  @Test
  default void a_number_without_country_code_is_brazilian() {
    assertRead("11 99999-0101", "5511999990101");
    assertRead("(11) 3333-4444", "551133334444");
    assertRead("(55) 99999-0101", "5555999990101");
  }

  @Test
  default void a_number_of_another_country_keeps_its_code() {
    assertRead("+351 912 345 678", "351912345678");
    assertRead("+1 415 555 0101", "14155550101");
  }

  @Test
  default void a_brazilian_number_stays_as_it_was_typed_with_or_without_its_ninth_digit() {
    assertRead("5531999990103", "5531999990103");
    assertRead("553199990103", "553199990103");
  }

  @Test
  default void what_cannot_be_a_number_is_refused() {
    for (String typed :
        List.of(
            "",
            " ",
            "+",
            "abc",
            "12",
            "99999-0101",
            "1-800-FLOWERS",
            "5511999990101;drop",
            "5511\0999990101",
            "+55119999901010001",
            "9".repeat(100_000))) {
      assertThatThrownBy(() -> phoneNumbers().parse(typed))
          .as(typed.substring(0, Math.min(20, typed.length())))
          .isInstanceOf(InvalidValue.class);
    }
  }
}

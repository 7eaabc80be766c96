package dev.recado.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ToastsTest {
  private static Object[] read(String cookie) {
    return Arrays.stream(cookie.split("~", -1)).map(Toasts::read).toArray();
  }

  @Test
  void words_and_numbers_come_back_as_they_were_said() {
    String cookie = Toasts.written("account.sessions.ended", 3, "~a b;ç#1", "#7", "");

    assertThat(read(cookie)).containsExactly("account.sessions.ended", 3L, "~a b;ç#1", "#7", "");
    assertThat(cookie).matches("[A-Za-z0-9.%#~+*_-]*");
  }

  @Test
  void a_number_that_nobody_can_mean_is_a_word() {
    assertThat(Toasts.read("#99999999999999999999")).isEqualTo("#99999999999999999999");
  }
}

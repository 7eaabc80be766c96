package dev.recado.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com/ui",
        "//evil.example.com",
        "/\\evil.example.com",
        "/ui/../admin",
        "/ui//evil",
        "/uix",
        "/ui/sign-in?to=/ui",
        "/ui/a\r\nSet-Cookie: x=y",
        "javascript:alert(1)"
      })
  void what_is_no_page_of_ours_leads_home(String to) {
    assertThat(SignInPage.safe(to)).isEqualTo("/ui");
  }

  @Test
  void a_page_of_ours_is_come_back_to() {
    assertThat(SignInPage.safe("/ui/conversations/01a1?q=ana%20b&x=1"))
        .isEqualTo("/ui/conversations/01a1?q=ana%20b&x=1");
  }
}

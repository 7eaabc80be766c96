package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MaskingTest {
  /** No rule knows this word by its shape, so only its surroundings can give it away. */
  private static final String WORD = "hunterTwoPlus";

  private final Masking masking = new Masking(Set.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer %s",
        "bearer %s",
        "Authorization: Bearer %s",
        "authorization=[Bearer %s]",
        "{\"Authorization\": \"Bearer %s\"}",
        "Authorization: Basic %s",
        "apikey=%s",
        "apikey: %s",
        "APIKEY=%s",
        "api_key=%s",
        "api-key: %s",
        "x-api-key: %s",
        "EVOLUTION_API_KEY=%s",
        "JWT_ACCESS_SECRET=%s",
        "token=%s",
        "accessToken=%s",
        "?token=%s&unit=x",
        "refresh_token:%s",
        "password=%s",
        "password = '%s'",
        "password='x %s'",
        "Password: \"x %s\"",
        "passphrase=%s",
        "pwd=%s",
        "senha: %s",
        "secret=%s",
        "webhookSecret=%s",
        "client_secret%%3D%s",
        "Cookie: recado=%s",
        "Set-Cookie: %s",
        "{\"apikey\":\"%s\"}",
        "{ \"apikey\" : \"%s\" }",
        "{'apikey':'%s'}",
        "{\"apikey\":\"a\\\"%s\"}",
        "{\"apikey\":\"%s",
        "{\"data\":\"{\\\"apikey\\\":\\\"%s\\\"}\"}",
        "{\"tokens\":[\"x\",\"%s\"]}",
        "{\"credentials\":{\"a\":\"%s\"}}",
        "{\"hash\":\"%s\"}",
        "apikey=[%s], accept=[json]",
        "Login[email=a@b, password=%s]",
        "password=\n%s",
        "http://user:%s@host/path",
        "postgresql://owner:p@x/%s@host:5432/db?sslmode=require",
        "jdbc:postgresql://host/db?user=x&password=%s",
        "POST /webhooks/whatsapp/evolution/%s answered",
        "https://host/webhooks/whatsapp/evolution/%s?x=y",
        "\"/webhooks/whatsapp/evolution/%s\"",
        "{\"conversation\":\"%s\"}",
        "{\"extendedTextMessage\":{\"text\": \"x %s\"}}",
        "{\\\"text\\\":\\\"%s\\\"}",
        "ERROR: Failing row contains (abc, %s, null).",
        "Detail: Key (email)=(%s) already exists.",
        "data:image/png;base64,%s",
        "pbkdf2-sha512$x$%s",
      })
  void a_secret_is_recognised_by_what_stands_around_it(String form) {
    assertThat(masking.clean(form.formatted(WORD))).doesNotContain(WORD).contains("[MASKED]");
  }

  static final String[] TELLING =
      new String[] {
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl",
        "eyJ",
        "eyJhbGciOi",
        "sk-abcdef",
        "sk-proj-abcdefghijklmnop",
        "0192f0c1-0000-7000-8000-000000000001",
        "429683C4C977415CAAFCCE10F7D57E11",
        "abcdefghij234567klmnopqrstuvwxyzabcdefghij234567klmn",
        "c29tZSBzZWNyZXQgb2YgMzIgYnl0ZXMgbG9uZyE=",
      };

  @ParameterizedTest
  @FieldSource("TELLING")
  void a_secret_standing_alone_is_recognised_by_its_shape(String secret) {
    assertThat(masking.clean("got \"" + secret + "\" here")).isEqualTo("got \"[MASKED]\" here");
  }

  @Test
  void a_key_glued_to_a_word_is_recognised_too() {
    assertThat(masking.clean("xsk-abcdefghijklmnopqrst")).isEqualTo("x[MASKED]");
  }

  @Test
  void a_known_secret_is_found_in_any_surroundings() {
    Masking knowing =
        new Masking(Set.of("my plain gateway key", "my plain gateway key two", "abc"));

    assertThat(knowing.clean("xxmy plain gateway keyyy my plain gateway key two abc"))
        .isEqualTo("xx[MASKED]yy [MASKED] abc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5511999990199",
        "+5511999990199",
        "+55 11 99999-0199",
        "+55 (11) 99999.01.99",
        "5511999990199@s.whatsapp.net",
        "\"remoteJid\":\"551199990199@c.us\"",
        "tel5511999990199x",
        "11999990199",
        "99990199",
        "+5 5 1 1 9 9 9 9 9 0 1 9 9",
        "551\u200b199\u200b999\u200b0199",
        "٥٥١١٩٩٩٩٩٠١99",
      })
  void a_phone_number_keeps_two_digits(String phone) {
    assertThat(masking.clean("to " + phone)).contains("****99").doesNotContainPattern("\\d{3}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234",
        "at 2026-11-21T09:34:05.123Z",
        "v 1234.5678",
        "0199999990199999",
        "192.168.1.10:3000",
        "(11) 99999-0199",
        "HTTP GET /x 2000 0.51s",
        "HTTP GET /x 200",
        "a 200 b",
        "XHTTP GET /x 200 0.51s",
        "HTTP GET /1234 200 0.51s 999",
        "١٢٣٤"
      })
  void no_three_digits_stand_together(String text) {
    assertThat(masking.clean(text)).doesNotContainPattern("\\p{Nd}{3}").contains("#");
  }

  @Test
  void only_the_status_of_a_request_line_is_a_number() {
    assertThat(masking.clean("HTTP POST /messages/{id}/retry 502 0.51s"))
        .isEqualTo("HTTP POST /messages/{id}/retry 502 0.51s");
    assertThat(masking.clean("HTTP GET /messages/12345 404 1234.51s"))
        .isEqualTo("HTTP GET /messages/# 404 #.51s");
    assertThat(masking.clean("HTTP POST /webhooks/whatsapp/{provider}/{secret} 200 0.01s"))
        .isEqualTo("HTTP POST /webhooks/whatsapp/{provider}/{secret} 200 0.01s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Server started mode=all port=30_00",
        "[requeueWorker] started",
        "Webhook evolution connection.update open",
        "Status updated qr to connected",
        "[Messages] Webhook evolution Message created abcdefghijklmnopabcdefghijklmnop",
        "[Messages] Message sent abcdefghijklmnop after 12 s",
        "Retry attempt 2/3",
        "unknown_instance",
        "database connection refused",
        "Invalid or expired token",
        "phone ****99",
        "Risk: 10 % of 99",
      })
  void the_lines_operators_know_stay_word_for_word(String line) {
    assertThat(masking.clean(line)).isEqualTo(line);
  }

  @Test
  void an_event_is_one_line_without_control_characters() {
    assertThat(masking.clean("a\nb\r\nc\td\0e\u001b[31mf\u0085g\u2028h\u202ei"))
        .isEqualTo("a\\nb\\r\\nc\\td?e?[31mf?g?hi");
  }

  @Test
  void a_hyphenated_word_does_not_look_like_a_key() {
    assertThat(masking.clean("task-runner")).isEqualTo("task_runner").doesNotContain("sk-");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void what_is_clean_stays_as_it_is(String text) {
    String once = masking.clean(text);

    assertThat(masking.clean(once)).isEqualTo(once);
  }

  static Stream<String> everything() {
    return Stream.concat(
        Stream.of(TELLING),
        Stream.of(
            "{\"apikey\":\"x\",\"n\":1234}",
            "password=a token=b http://u:p@h/",
            "5511999990199 and 123\n456",
            "/webhooks/whatsapp/evolution/abc"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "\\n",
        "\"",
        "token",
        "token=\"\\n",
        "{",
        "://",
        "eyJ",
        "+5",
        "-",
        "a1",
        " ",
        "\\\"",
        "key:{",
        "sk-",
        "[",
        "="
      })
  void the_worst_text_is_cleaned_quickly_and_cut(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(masking.clean(text)).hasSizeLessThan(12_000);
  }

  @Test
  void a_secret_across_the_cut_does_not_show_its_first_half() {
    String text = "x".repeat(1_985) + " token=" + WORD + WORD;

    assertThat(masking.clean(text)).doesNotContain("hunt");
  }
}

package dev.recado.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.connection.WebhookSecret;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.member.Password;
import dev.recado.domain.member.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeedTest {
  private static final Deed DEED = Deed.of(Act.PLATFORM_SWITCHED, Subject.platform());

  private static Difference told(Object before, Object after) {
    return DEED.changing("field", before, after).differences().getFirst();
  }

  private static Optional<String> told(Object after) {
    return told(Optional.empty(), after).after();
  }

  @Test
  void what_stayed_as_it_was_is_not_told() {
    assertThat(DEED.changing("role", Role.AGENT, Role.AGENT).differences()).isEmpty();
    assertThat(DEED.with("unit", Optional.empty()).differences()).isEmpty();
    assertThat(told(Role.AGENT, Role.UNIT_ADMIN))
        .isEqualTo(new Difference("field", Optional.of("agent"), Optional.of("unit_admin")));
    assertThat(told(Optional.of(3), Optional.empty()))
        .isEqualTo(new Difference("field", Optional.of("3"), Optional.empty()));
  }

  @Test
  void secrets_are_masked_and_phones_shortened_wherever_they_stand() {
    PhoneNumber phone = new PhoneNumber("5511999990199");
    assertThat(told(new Password("an admin of the tests"))).contains("[MASKED]");
    assertThat(told(Optional.of(new WebhookSecret("0123456789abcdef")))).contains("[MASKED]");
    assertThat(told(List.of(phone, Optional.of(phone)))).contains("****99, ****99");
  }

  @Test
  void lengths_of_time_and_long_texts_are_told_shortly() {
    assertThat(told(Duration.ofSeconds(90))).contains("1m30s");
    assertThat(told("x".repeat(5000)).orElseThrow()).hasSize(200);
  }

  @Test
  void a_reason_that_says_nothing_is_none() {
    assertThat(DEED.because("  ").reason()).isEmpty();
    assertThat(DEED.because(" números errados ").reason()).contains("números errados");
    assertThat(DEED.because("x".repeat(900)).reason().orElseThrow()).hasSize(500);
  }
}

package dev.recado.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.PhoneNumber;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboundAllowlistTest {
  private static final Jid ANA = Jid.of(new PhoneNumber("5511999990101"));
  private static final Jid CAIO = Jid.of(new PhoneNumber("553199990103"));
  private static final Jid HIDDEN = Jid.parse("171000000000101@lid").orElseThrow();

  @Test
  void without_any_number_nobody_receives_anything() {
    assertThat(OutboundAllowlist.of(Set.of()).permits(ANA)).isFalse();
  }

  @Test
  void only_the_numbers_named_do_in_any_spelling() {
    OutboundAllowlist list = OutboundAllowlist.of(Set.of("5531999990103"));
    assertThat(list.permits(CAIO)).isTrue();
    assertThat(list.permits(ANA)).isFalse();
    assertThat(list.permits(HIDDEN)).isFalse();
  }

  @Test
  void a_star_is_everybody() {
    assertThat(OutboundAllowlist.of(Set.of("*")).permits(HIDDEN)).isTrue();
    assertThat(OutboundAllowlist.everybody().permits(ANA)).isTrue();
  }
}

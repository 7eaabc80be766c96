package dev.recado.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JidTest {
  @ParameterizedTest
  @CsvSource({
    "5511999990101@s.whatsapp.net, PHONE",
    "5511999990101:75@s.whatsapp.net, PHONE",
    "5511999990101@c.us, PHONE",
    "171000000000101@lid, LID",
    "120363000000000001@g.us, GROUP",
    "status@broadcast, OTHER",
    "120363000000000009@newsletter, OTHER",
    "0@s.whatsapp.net, OTHER"
  })
  void the_server_tells_what_an_identifier_is(String text, Jid.Kind kind) {
    assertThat(Jid.parse(text).map(Jid::kind)).contains(kind);
  }

  @Test
  void the_digits_of_a_lid_are_never_a_phone() {
    assertThat(Jid.parse("171000000000101@lid").flatMap(Jid::phone)).isEmpty();
  }

  @Test
  void the_device_does_not_make_another_person() {
    assertThat(Jid.parse("5511999990101:75@s.whatsapp.net"))
        .isEqualTo(Jid.parse("5511999990101@s.whatsapp.net"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "5511999990101", "a b@lid", "x@", "@lid", "1@LID", "1@lid@lid"})
  void what_is_no_identifier_is_none(String text) {
    assertThat(Jid.parse(text)).isEqualTo(Optional.empty());
  }
}

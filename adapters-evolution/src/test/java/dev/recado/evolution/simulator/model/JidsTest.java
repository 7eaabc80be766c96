package dev.recado.evolution.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JidsTest {

  @ParameterizedTest
  @CsvSource({
    "5531999990103, 553199990103@s.whatsapp.net",
    "553199990103, 553199990103@s.whatsapp.net",
    "5511999990101, 5511999990101@s.whatsapp.net",
    "5531961234567, 5531961234567@s.whatsapp.net",
    "+55 (31) 99999-0103, 553199990103@s.whatsapp.net",
    "5215512345678, 525512345678@s.whatsapp.net",
    "5491112345678, 541112345678@s.whatsapp.net",
    "351912345678, 351912345678@s.whatsapp.net",
    "171000000000101@lid, 171000000000101@lid",
    "120363000000000001, 120363000000000001@g.us"
  })
  void a_typed_number_becomes_the_jid_the_gateway_uses(String typed, String jid) {
    assertThat(Jids.of(typed)).isEqualTo(jid);
  }
}

package dev.recado.evolution.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberBookTest {
  private final NumberBook book = new NumberBook(3);

  @Test
  void everybody_is_on_whatsapp_except_declared_strangers() {
    book.declareUnknown("5511999990999");

    assertThat(book.look("5511999990999").exists()).isFalse();
    assertThat(book.look("5511999990101").exists()).isTrue();
    book.declareKnown("5511999990999");
    assertThat(book.look("5511999990999").exists()).isTrue();
  }

  @Test
  void a_full_jid_with_the_ninth_digit_is_wrongly_called_missing() {
    assertThat(book.look("5531999990103").exists()).isTrue();
    assertThat(book.look("5531999990103@s.whatsapp.net").exists()).isFalse();
  }

  @Test
  void one_person_keeps_one_lid() {
    String lid = book.person("5511999990101").lidJid();

    assertThat(book.person("+55 11 99999-0101").lidJid()).isEqualTo(lid);
    assertThat(book.behind(lid)).map(Person::phone).contains("5511999990101");
  }

  @Test
  void the_oldest_people_are_forgotten_beyond_the_capacity() {
    book.meet("5511999990101", "Ana", Dialect.PN);
    for (int index = 102; index < 106; index++) {
      book.person("5511999990" + index);
    }
    assertThat(book.look("5511999990101").name()).isEmpty();
  }
}

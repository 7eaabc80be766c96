package dev.recado.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutWordsTest {
  private static Optional<OptOutIntent> intent(String text) {
    return OptOutRules.usual().words().intentOf(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SAIR",
        "Sair.",
        "sair",
        " sair ",
        "*SAIR*",
        "_sair_",
        "\"sair\"",
        "Sair!!!",
        "sair 🙏",
        "🛑 PARAR 🛑",
        "ｓａｉｒ",
        "parar!",
        "Parar.",
        "PARE",
        "não quero mais receber mensagens",
        "Nao quero mais receber mensagens.",
        "NÃO QUERO MAIS RECEBER MENSAGENS!!",
        "não quero receber mais mensagens 😡",
        "na\u0303o quero mais receber",
        "não   quero\nmais receber",
        "não me mande mais mensagens",
        "Não me mandem mais mensagens",
        "descadastrar",
        "Descadastrar!",
        "remover meu número",
        "Remova meu numero",
        "me tira da lista",
        "Me tire da lista, ",
        "quero sair",
        "sair da lista",
        "cancelar inscrição",
        "CANCELAR INSCRICAO",
        "stop",
        "STOP",
        "Stop.",
        "stop ✋🏽",
        "unsubscribe",
        "Unsubscribe!",
        "opt-out",
        "Opt out",
        "remove me",
        "stop texting me",
        "Do not text me.",
        "BAJA",
        "baja.",
        "darme de baja",
        "No quiero recibir más mensajes",
        "no mas mensajes",
        "Cancelar suscripción"
      })
  void who_writes_nothing_but_a_stop_phrase_wants_to_hear_no_more(String text) {
    assertThat(intent(text)).containsInstanceOf(OptOutIntent.Stop.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "🙏",
        "não me mande mais boletos",
        "vou sair às 18h",
        "pare de chorar",
        "stop by tomorrow",
        "quero cancelar meu pedido",
        "sair do grupo?",
        "posso sair?",
        "a que horas vocês param?",
        "como faço para sair da fila?",
        "o carteiro vai sair hoje?",
        "parar o carro onde?",
        "não consigo parar de comprar aí",
        "não quero mais o produto",
        "não quero mais receber em casa, vou buscar",
        "não quero receber boleto por e-mail",
        "cancelar",
        "cancelar pedido",
        "cancelar minha consulta",
        "remover o item do carrinho",
        "pode remover o desconto",
        "lista de preços",
        "me tire uma dúvida",
        "me tira da dúvida",
        "sairei mais tarde",
        "sair sair",
        "s a i r",
        "não vou sair",
        "não pare",
        "nunca parem de mandar promoções",
        "quando responder SAIR eu saio?",
        "Para não receber mais, responda SAIR",
        "se eu escrever sair, cancela?",
        "obrigado",
        "sim",
        "não",
        "nao",
        "ok",
        "1",
        "stop sign",
        "non-stop",
        "bus stop",
        "please don't stop",
        "can you stop the delivery?",
        "stop the order 1234",
        "unsubscribed customers get a discount?",
        "remove me from the waiting room tomorrow",
        "how do I opt out of insurance?",
        "end",
        "no",
        "baja el precio",
        "¿me da de baja la factura?",
        "planta baja",
        "no quiero recibir más facturas",
        "salir"
      })
  void who_writes_anything_else_is_not_opted_out(String text) {
    assertThat(intent(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VOLTAR",
        "voltar!",
        "Quero voltar",
        "start",
        "Start.",
        "unstop",
        "Volver",
        "ALTA"
      })
  void who_writes_nothing_but_a_resume_phrase_wants_to_hear_again(String text) {
    assertThat(intent(text)).containsInstanceOf(OptOutIntent.Resume.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quando vocês vão voltar?", "start over", "alta qualidade", "posso voltar amanhã"})
  void who_speaks_of_coming_back_does_not_come_back(String text) {
    assertThat(intent(text)).isEmpty();
  }

  @Test
  void the_tenant_s_own_phrase_is_named_as_the_tenant_wrote_it() {
    OptOutWords words = new OptOutWords(List.of("Tchau, Padaria!"), List.of("Olá"));
    assertThat(words.intentOf("TCHAU PADARIA 👋"))
        .contains(new OptOutIntent.Stop("Tchau, Padaria!"));
    assertThat(words.intentOf("ola")).contains(new OptOutIntent.Resume("Olá"));
    assertThat(words.intentOf("sair")).isEmpty();
  }

  @Test
  void a_long_text_is_never_a_phrase() {
    assertThat(OptOutWords.worthComparing("x".repeat(OptOutWords.LONGEST_TEXT))).isTrue();
    assertThat(intent("sair" + "!".repeat(OptOutWords.LONGEST_TEXT))).isEmpty();
  }

  @Test
  void phrases_that_say_nothing_or_contradict_each_other_are_refused() {
    List<String> none = List.of();
    List<String> many = IntStream.range(0, 51).mapToObj(i -> "sair " + i).toList();
    assertThatThrownBy(() -> new OptOutWords(none, none)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new OptOutWords(many, none)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new OptOutWords(List.of("!?"), none)).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new OptOutWords(List.of("x".repeat(61)), none))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new OptOutWords(List.of("Não"), List.of("nao!")))
        .isInstanceOf(InvalidValue.class);
  }
}

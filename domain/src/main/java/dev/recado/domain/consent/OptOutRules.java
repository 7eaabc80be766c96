package dev.recado.domain.consent;

import dev.recado.domain.message.MessageText;
import java.util.List;
import java.util.Optional;

/**
 * How a tenant hears and answers people who want to hear no more.
 *
 * @param confirmation what a stop word is answered with; empty for no answer
 * @param resumption what a resume word is answered with; empty for no answer
 */
public record OptOutRules(
    OptOutWords words, Optional<MessageText> confirmation, Optional<MessageText> resumption) {
  private static final OptOutWords USUAL_WORDS =
      new OptOutWords(
          List.of(
              "sair",
              "parar",
              "pare",
              "stop",
              "cancelar inscrição",
              "cancelar envio",
              "cancelar mensagens",
              "descadastrar",
              "me descadastre",
              "descadastre meu número",
              "remover",
              "remova",
              "remover meu número",
              "remova meu número",
              "me remova",
              "me remova da lista",
              "me tire da lista",
              "me tira da lista",
              "sair da lista",
              "quero sair",
              "quero sair da lista",
              "quero parar de receber",
              "parar de receber mensagens",
              "não quero mais receber",
              "não quero mais receber mensagens",
              "não quero receber mensagens",
              "não quero receber mais mensagens",
              "não me mande mais mensagens",
              "não me mandem mais mensagens",
              "não enviar mais",
              "unsubscribe",
              "opt out",
              "stop messages",
              "stop texting me",
              "remove me",
              "do not text me",
              "no more messages",
              "baja",
              "darme de baja",
              "dar de baja",
              "cancelar suscripción",
              "no quiero recibir más mensajes",
              "no más mensajes"),
          List.of(
              "voltar",
              "quero voltar",
              "voltar a receber",
              "quero receber",
              "quero receber mensagens",
              "reativar",
              "start",
              "unstop",
              "resume",
              "subscribe",
              "volver",
              "quiero volver",
              "alta"));

  /** The rules of a tenant that has not made any. */
  public static OptOutRules usual() {
    return new OptOutRules(
        USUAL_WORDS,
        Optional.of(
            new MessageText(
                "Pronto: você não receberá mais mensagens nossas."
                    + " Para voltar a receber, responda VOLTAR.")),
        Optional.of(
            new MessageText(
                "Pronto: você voltará a receber nossas mensagens."
                    + " Para parar quando quiser, responda SAIR.")));
  }
}

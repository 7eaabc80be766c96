package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Dialect;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.MessageQuery;
import dev.recado.evolution.simulator.model.Session;
import dev.recado.evolution.simulator.model.StoredMessage;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;

/** One instance on the page: its state, its QR code and what can be done with its phone. */
final class InstanceCard {
  private static final List<String> CODES =
      List.of("401", "403", "402", "406", "428", "408", "440", "500", "503", "515");
  private static final List<String> DIALECTS =
      Arrays.stream(Dialect.values()).map(Dialect::label).toList();

  private static final MessageQuery NEWEST = new MessageQuery(new Fields(JsonText.object()), 1, 8);

  private InstanceCard() {}

  static String of(Instance instance) {
    Session session = instance.session();
    return """
    <section class="card">
    <h2>%s <span class="state %s">%s</span></h2>
    <p>%s</p>
    %s
    %s
    <div class="forms">
    %s</div>
    </section>
    """
        .formatted(
            Html.escape(instance.name()),
            session.state().wire(),
            session.state().wire(),
            Html.escape(about(instance)),
            picture(session),
            latest(instance),
            session.isOpen() ? phone(instance.name()) : pairing(instance, session));
  }

  private static String about(Instance instance) {
    Session session = instance.session();
    String phone = session.owner() == null ? "no number / sem número" : session.owner().phone();
    return phone
        + (instance.isDeaf() ? " · deaf after logout / surda após logout" : "")
        + (instance.isLoaded() ? "" : " · being removed / sendo removida");
  }

  private static String picture(Session session) {
    return session.qr() == null
        ? ""
        : "<img class=\"qr\" alt=\"QR code %d\" src=\"%s\">"
            .formatted(session.qr().count(), session.qr().base64());
  }

  private static String latest(Instance instance) {
    return Html.table(
        List.of("", "Chat", "Message / Mensagem", "Ticks", "Id"),
        instance.messages().find(NEWEST).records().stream().map(InstanceCard::row).toList());
  }

  private static List<String> row(StoredMessage message) {
    JsonObject content = message.data().getJsonObject("message");
    return List.of(
        message.fromMe() ? "→" : "←",
        message.remoteJid(),
        content.getString("conversation", message.type()),
        String.join(" ", message.updates()),
        message.id());
  }

  private static String pairing(Instance instance, Session session) {
    String named = Html.hidden("instance", instance.name());
    if (session.qr() != null) {
      return Html.form(
          "scan",
          "Scan the QR code / Ler o QR code",
          "Scan / Ler",
          named,
          Html.input("phone", "Phone / Telefone", "5511999990000"),
          Html.input("profileName", "Profile name / Nome do perfil", "Loja Exemplo"));
    }
    return session.paired()
        ? Html.form(
            "reconnect", "Connection lost / Conexão perdida", "Reconnect / Reconectar", named)
        : "";
  }

  private static String phone(String name) {
    String named = Html.hidden("instance", name);
    return customer(named)
        + Html.form(
            "phone-messages",
            "Type on the phone / Digitar no celular",
            "Send / Enviar",
            named,
            Html.input("to", "To / Para", "5511999990101"),
            Html.input("text", "Text / Texto", "Já vou responder"))
        + Html.form(
            "receipts",
            "Tick a message / Recibo de mensagem",
            "Tick / Marcar",
            named,
            Html.input("id", "Id", ""),
            Html.select("status", "Status", List.of("READ", "DELIVERY_ACK", "PLAYED", "ERROR")))
        + Html.form(
            "close",
            "End the connection / Encerrar a conexão",
            "End / Encerrar",
            named,
            Html.select("code", "Code / Código (401 logout, 403 ban)", CODES),
            Html.check("reconnect", "come back by itself / voltar sozinha", true));
  }

  private static String customer(String named) {
    return Html.form(
            "messages",
            "Write as a customer / Escrever como cliente",
            "Send / Enviar",
            named,
            Html.input("from", "From / De", "5511999990101"),
            Html.input("name", "Name / Nome", "Ana Exemplo"),
            Html.input("text", "Text / Texto", "Oi! Vocês abrem hoje?"),
            Html.select("dialect", "Dialect / Dialeto", DIALECTS))
        + Html.form(
            "edits",
            "Customer edits / Cliente edita",
            "Edit / Editar",
            named,
            Html.input("id", "Id", ""),
            Html.input("text", "New text / Novo texto", ""))
        + Html.form(
            "deletions",
            "Customer deletes / Cliente apaga",
            "Delete / Apagar",
            named,
            Html.input("id", "Id", ""));
  }
}

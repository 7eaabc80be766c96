package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.model.Disorder;
import dev.recado.evolution.simulator.model.Effects;
import dev.recado.evolution.simulator.model.Fault;
import dev.recado.evolution.simulator.model.FaultPlan;
import dev.recado.evolution.simulator.model.NumberBook;
import dev.recado.evolution.simulator.model.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The faults on the page. */
final class FaultCard {
  private static final List<String> OPERATIONS =
      Arrays.stream(Operation.values()).map(Operation::label).toList();
  private static final List<String> SEND_FIRST =
      Stream.concat(Stream.of(Operation.SEND_TEXT.label()), OPERATIONS.stream())
          .distinct()
          .toList();

  private FaultCard() {}

  static String of(FaultPlan plan, NumberBook numbers) {
    return """
    <section class="card">
    <h2>Faults / Falhas</h2>
    %s
    <div class="forms">
    %s%s%s%s</div>
    </section>
    """
        .formatted(waiting(plan.waiting()), calls(), webhooks(plan), unknown(numbers), clearing());
  }

  private static String waiting(List<Fault> faults) {
    return Html.table(
        List.of("Call", "Answer", "Times", "Instance", "Number"),
        faults.stream()
            .map(
                fault ->
                    List.of(
                        fault.operation().label(),
                        fault.name(),
                        String.valueOf(fault.times()),
                        fault.instance() == null ? "any" : fault.instance(),
                        fault.number() == null ? "any" : fault.number()))
            .toList());
  }

  private static String calls() {
    return Html.form(
        "faults",
        "Next calls / Próximas chamadas",
        "Add / Adicionar",
        Html.select("operation", "Call / Chamada", SEND_FIRST),
        Html.select("answer", "Answer / Resposta", Effects.names().stream().sorted().toList()),
        Html.input("times", "Times / Vezes", "1"),
        Html.input("delayMs", "Pause of slow / Pausa de slow (ms)", "5000"));
  }

  private static String webhooks(FaultPlan plan) {
    Disorder disorder = plan.disorder();
    return Html.form(
        "webhooks",
        "Webhooks",
        "Set / Definir",
        Html.input("copies", "Copies / Cópias", String.valueOf(disorder.copies())),
        Html.input("dropPercent", "Lost / Perdidos (%)", String.valueOf(disorder.dropPercent())),
        Html.input("delayMs", "Delay / Atraso (ms)", String.valueOf(disorder.delay().toMillis())),
        Html.input("shuffle", "Shuffle bursts of / Embaralhar", String.valueOf(disorder.burst())),
        Html.input("seed", "Seed / Semente", String.valueOf(disorder.seed())),
        Html.check("ordered", "one after the other / em ordem", disorder.ordered()),
        Html.check("suppressEchoes", "no echoes / sem ecos", plan.suppressesEchoes()),
        Html.check("suppressReceipts", "no receipts / sem recibos", plan.suppressesReceipts()),
        Html.check("restrict", "463 for strangers / 463 para desconhecidos", plan.restricts()));
  }

  private static String unknown(NumberBook numbers) {
    return Html.form(
        "numbers",
        "Not on WhatsApp / Fora do WhatsApp: " + String.join(", ", numbers.unknown()),
        "Change / Alterar",
        Html.input("unknown", "Add / Adicionar", ""),
        Html.input("known", "Remove / Remover", ""));
  }

  private static String clearing() {
    return Html.form("clear", "Take all back / Desfazer tudo", "Clear / Limpar");
  }
}

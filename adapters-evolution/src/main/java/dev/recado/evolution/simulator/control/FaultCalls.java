package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Disorder;
import dev.recado.evolution.simulator.model.Effect;
import dev.recado.evolution.simulator.model.Effects;
import dev.recado.evolution.simulator.model.Fault;
import dev.recado.evolution.simulator.model.FaultPlan;
import dev.recado.evolution.simulator.model.Operation;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.TreeSet;

/** Plans faults, shows those that wait and takes all of them back. */
final class FaultCalls {
  private static final int MOST_COPIES = 100;
  private static final int PERCENT = 100;
  private static final int MOST_BURST = 1_000;

  private final FaultPlan plan;

  FaultCalls(FaultPlan plan) {
    this.plan = plan;
  }

  /** Adds what the body names; what it does not name stays as it is. */
  Reply add(Fields body) {
    if (body.has("answer")) {
      plan.add(fault(body));
    }
    if (body.has("webhooks")) {
      plan.disturb(disorder(body.child("webhooks")));
    }
    plan.suppress(
        body.flag("suppressEchoes", plan.suppressesEchoes()),
        body.flag("suppressReceipts", plan.suppressesReceipts()));
    plan.restrict(body.flag("restrict", plan.restricts()));
    return show(body);
  }

  Reply clear(Fields body) {
    plan.clear();
    return show(body);
  }

  Reply show(Fields body) {
    Disorder disorder = plan.disorder();
    return Reply.ok(
        JsonText.object(
            "waiting", plan.waiting().stream().map(FaultCalls::view).toList(),
            "webhooks",
                JsonText.object(
                    "copies", disorder.copies(),
                    "dropPercent", disorder.dropPercent(),
                    "delayMs", disorder.delay().toMillis(),
                    "shuffle", disorder.burst(),
                    "ordered", disorder.ordered(),
                    "seed", disorder.seed()),
            "suppressEchoes", plan.suppressesEchoes(),
            "suppressReceipts", plan.suppressesReceipts(),
            "restrict", plan.restricts()));
  }

  private static Fault fault(Fields body) {
    String name = Letters.required(body, "answer");
    String operation = body.text("operation", Operation.SEND_TEXT.label());
    return new Fault(
        name,
        effect(name, Duration.ofMillis(Math.max(0, body.count("delayMs", 0)))),
        Operation.named(operation)
            .orElseThrow(() -> new Desk.Wrong("unknown operation \"%s\"".formatted(operation))),
        Math.max(1, body.count("times", 1)),
        body.text("instance").orElse(null),
        body.text("number").orElse(null));
  }

  private static Effect effect(String name, Duration pause) {
    return Effects.named(name, pause)
        .orElseThrow(() -> new Desk.Wrong("an answer is one of " + new TreeSet<>(Effects.names())));
  }

  private static Disorder disorder(Fields asked) {
    return new Disorder(
        Math.clamp(asked.count("copies", 1), 1, MOST_COPIES),
        Math.clamp(asked.count("dropPercent", 0), 0, PERCENT),
        Duration.ofMillis(Math.max(0, asked.count("delayMs", 0))),
        Math.clamp(asked.count("shuffle", 0), 0, MOST_BURST),
        asked.flag("ordered", false),
        asked.number("seed").orElse(Disorder.none().seed()));
  }

  private static JsonObject view(Fault fault) {
    return JsonText.object(
        "answer", fault.name(),
        "operation", fault.operation().label(),
        "times", fault.times(),
        "instance", fault.instance(),
        "number", fault.number());
  }
}

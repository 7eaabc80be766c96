package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Pauses;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.InstanceState;
import dev.recado.evolution.simulator.model.Jids;
import dev.recado.evolution.simulator.model.Refused;
import dev.recado.evolution.simulator.model.Simulator;
import java.util.List;
import java.util.function.Predicate;

/** The life of an instance: {@code /instance/…} apart from its creation. */
final class InstanceCalls {
  private final Simulator simulator;
  private final Guard guard;
  private final Pauses pauses;

  InstanceCalls(Simulator simulator, Guard guard, Pauses pauses) {
    this.simulator = simulator;
    this.guard = guard;
    this.pauses = pauses;
  }

  Reply connect(Instance instance, Fields body) {
    InstanceState before = instance.session().state();
    if (!instance.isLoaded()) {
      throw Failure.withSuccessStatus();
    }
    if (before == InstanceState.CLOSE) {
      simulator.pairing().connect(instance);
      pauses.pause(simulator.pairing().timing().connectWait());
    }
    return qrOrState(instance);
  }

  Reply connectionState(Instance instance, Fields body) {
    return Reply.ok(Views.state(instance));
  }

  /** Asked for everything a global key sees all rows, an instance token only its own. */
  Reply fetchInstances(Request request) {
    List<Instance> visible =
        guard.isGlobal(request)
            ? simulator.instances().all()
            : List.of(guard.holder(request).orElseThrow(Failure::unauthorized));
    List<Instance> found = visible.stream().filter(asked(request)).toList();
    request
        .queryValue("instanceName")
        .filter(name -> found.isEmpty())
        .ifPresent(
            name -> {
              throw Failure.notFound("Instance \"%s\" not found".formatted(name));
            });
    return Reply.ok(Views.rows(found));
  }

  private static Predicate<Instance> asked(Request request) {
    return instance ->
        request.queryValue("instanceName").map(instance.name()::equals).orElse(true)
            && request.queryValue("instanceId").map(instance.identity().id()::equals).orElse(true);
  }

  Reply restart(Instance instance, Fields body) {
    try {
      simulator.pairing().restart(instance);
    } catch (Refused closed) {
      throw Failure.withSuccessStatus();
    }
    return qrOrState(instance);
  }

  Reply logout(Instance instance, Fields body) {
    try {
      simulator.pairing().logout(instance);
    } catch (Refused closed) {
      throw Failure.badRequest("The \"%s\" instance is not connected".formatted(instance.name()));
    }
    return Reply.ok(Views.success("Instance logged out"));
  }

  /** Answers before the instance is gone. */
  Reply delete(Instance instance, Fields body) {
    if (instance.session().isOpen()) {
      simulator.pairing().logout(instance);
    }
    simulator.instances().remove(instance);
    return Reply.ok(Views.success("Instance deleted"));
  }

  Reply fetchProfile(Instance instance, Fields body) {
    String jid = Jids.of(body.text("number", ""));
    return Reply.ok(
        JsonText.object(
            "wuid",
            jid,
            "name",
            simulator.numbers().behind(jid).map(person -> person.name()).orElse(""),
            "numberExists",
            simulator.numbers().look(jid).exists(),
            "picture",
            null,
            "status",
            JsonText.object(),
            "isBusiness",
            false));
  }

  private static Reply qrOrState(Instance instance) {
    boolean paired = instance.session().paired();
    return Reply.ok(paired ? Views.state(instance) : Views.qr(instance.session().qr()));
  }
}

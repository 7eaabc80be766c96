package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Simulator;

/** What goes wrong with sessions and instances without anybody's phone. */
final class SessionCalls {
  private static final int MOST_TIMES = 10_000;

  private final Simulator simulator;

  SessionCalls(Simulator simulator) {
    this.simulator = simulator;
  }

  /** Open by name only, until it is restarted. */
  Reply stun(Instance instance, Fields body) {
    instance.stun();
    return Reply.ok(InstanceViews.of(instance));
  }

  /** So many {@code connecting} at once. */
  Reply storm(Instance instance, Fields body) {
    simulator.pairing().storm(instance, Math.clamp(body.count("times", 1_000), 1, MOST_TIMES));
    return Reply.ok(InstanceViews.of(instance));
  }

  /** The codes are used up. */
  Reply refuse(Instance instance, Fields body) {
    simulator.pairing().refuse(instance);
    return Reply.ok(InstanceViews.of(instance));
  }

  /** Somebody deletes it in the gateway's database; no webhook tells about it. */
  Reply lose(Instance instance, Fields body) {
    simulator.instances().discard(instance);
    return Reply.ok(InstanceViews.of(instance));
  }
}

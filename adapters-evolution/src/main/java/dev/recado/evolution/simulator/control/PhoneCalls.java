package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Letter;
import dev.recado.evolution.simulator.model.Simulator;
import java.util.Set;

/** What people do on their phones. */
final class PhoneCalls {
  private static final int LOGGED_OUT = 401;
  private static final Set<String> STATUSES =
      Set.of("ERROR", "PENDING", "SERVER_ACK", "DELIVERY_ACK", "READ", "PLAYED", "DELETED");

  private final Simulator simulator;

  PhoneCalls(Simulator simulator) {
    this.simulator = simulator;
  }

  Reply scan(Instance instance, Fields body) {
    String phone = Letters.required(body, "phone");
    simulator.pairing().scan(instance, phone, body.text("profileName", "Simulated shop"));
    return Reply.ok(InstanceViews.of(instance));
  }

  Reply close(Instance instance, Fields body) {
    int code = body.count("code", LOGGED_OUT);
    if (body.flag("aloud", false)) {
      simulator.pairing().closeAloud(instance, code);
    } else {
      simulator.pairing().close(instance, code, body.flag("reconnect", true));
    }
    return Reply.ok(InstanceViews.of(instance));
  }

  Reply reconnect(Instance instance, Fields body) {
    simulator.pairing().reconnect(instance);
    return Reply.ok(InstanceViews.of(instance));
  }

  Reply customerWrites(Instance instance, Fields body) {
    Letter letter = Letters.read(body, "from");
    body.text("lid").ifPresent(lid -> simulator.numbers().giveLid(letter.phone(), lid));
    return written(simulator.conversations().customerWrites(instance, letter));
  }

  Reply ownerWrites(Instance instance, Fields body) {
    Letter letter = Letters.read(body, "to");
    return written(simulator.conversations().ownerWrites(instance, letter));
  }

  Reply edit(Instance instance, Fields body) {
    String id = Letters.required(body, "id");
    simulator.conversations().customerEdits(instance, id, Letters.required(body, "text"));
    return written(id);
  }

  Reply delete(Instance instance, Fields body) {
    String id = Letters.required(body, "id");
    simulator.conversations().customerDeletes(instance, id);
    return written(id);
  }

  Reply receipt(Instance instance, Fields body) {
    String id = Letters.required(body, "id");
    String status = body.text("status", "READ");
    if (!STATUSES.contains(status)) {
      throw new Desk.Wrong("a status is one of " + STATUSES);
    }
    if (!simulator.receipts().tick(instance, id, status)) {
      throw new Desk.Wrong("no message of this instance has this id");
    }
    return written(id);
  }

  private static Reply written(String id) {
    return Reply.ok(JsonText.object("id", id));
  }
}

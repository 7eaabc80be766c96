package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.delivery.Webhooks;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Router;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Simulator;

/** The routes under {@code /simulator}. */
public final class Control {
  private static final String API = "/simulator/api";

  private final Simulator simulator;
  private final Desk desk;
  private final PhoneCalls phones;
  private final FaultCalls faults;
  private final LogCalls logs;

  public Control(Simulator simulator, Webhooks webhooks) {
    this.simulator = simulator;
    this.desk = new Desk(simulator.instances());
    this.phones = new PhoneCalls(simulator);
    this.faults = new FaultCalls(simulator.faults());
    this.logs = new LogCalls(simulator, webhooks);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    addPhoneRoutes(router);
    router
        .get(API + "/instances", desk.serve(this::instances))
        .get(API + "/sent", logs::sent)
        .get(API + "/deliveries", logs::deliveries)
        .post(API + "/raw", desk.serveInstance(logs::raw))
        .get(API + "/faults", desk.serve(faults::show))
        .post(API + "/faults", desk.serve(faults::add))
        .delete(API + "/faults", desk.serve(faults::clear))
        .get(API + "/numbers", desk.serve(this::numbers))
        .post(API + "/numbers", desk.serve(this::declareNumbers))
        .post(API + "/reset", desk.serve(this::reset));
  }

  /** Each action twice: for a named instance, and for the only one. */
  private void addPhoneRoutes(Router router) {
    add(router, "/scan", phones::scan);
    add(router, "/close", phones::close);
    add(router, "/reconnect", phones::reconnect);
    add(router, "/messages", phones::customerWrites);
    add(router, "/phone-messages", phones::ownerWrites);
    add(router, "/edits", phones::edit);
    add(router, "/deletions", phones::delete);
    add(router, "/receipts", phones::receipt);
  }

  private void add(Router router, String action, Desk.InstanceCall call) {
    router
        .post(API + "/instances/{name}" + action, desk.serveInstance(call))
        .post(API + action, desk.serveInstance(call));
  }

  private Reply instances(Fields body) {
    return Reply.ok(
        JsonText.array(simulator.instances().all().stream().map(InstanceViews::of).toList()));
  }

  private Reply numbers(Fields body) {
    return Reply.ok(JsonText.object("unknown", simulator.numbers().unknown()));
  }

  private Reply declareNumbers(Fields body) {
    body.texts("unknown").forEach(simulator.numbers()::declareUnknown);
    body.texts("known").forEach(simulator.numbers()::declareKnown);
    return numbers(body);
  }

  private Reply reset(Fields body) {
    simulator.reset();
    return instances(body);
  }
}

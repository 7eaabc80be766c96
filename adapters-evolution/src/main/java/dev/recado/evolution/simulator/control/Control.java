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
  private static final String FORMS = "/simulator/forms";

  private final Simulator simulator;
  private final Desk desk;
  private final PhoneCalls phones;
  private final SessionCalls sessions;
  private final FaultCalls faults;
  private final LogCalls logs;
  private final Page page;

  public Control(Simulator simulator, Webhooks webhooks) {
    this.simulator = simulator;
    this.desk = new Desk(simulator.instances());
    this.phones = new PhoneCalls(simulator);
    this.sessions = new SessionCalls(simulator);
    this.faults = new FaultCalls(simulator.faults());
    this.logs = new LogCalls(simulator, webhooks);
    this.page = new Page(simulator, webhooks);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    addPhoneRoutes(router);
    addPage(router);
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
    add(router, "/stun", sessions::stun);
    add(router, "/storm", sessions::storm);
    add(router, "/refuse", sessions::refuse);
    add(router, "/lose", sessions::lose);
  }

  private void add(Router router, String action, Desk.InstanceCall call) {
    router
        .post(API + "/instances/{name}" + action, desk.serveInstance(call))
        .post(API + action, desk.serveInstance(call));
  }

  private void addPage(Router router) {
    router
        .get("/simulator", page::show)
        .get("/simulator/simulator.css", page::style)
        .post(FORMS + "/scan", Forms.of(desk.serveInstance(phones::scan)))
        .post(FORMS + "/reconnect", Forms.of(desk.serveInstance(phones::reconnect)))
        .post(FORMS + "/messages", Forms.of(desk.serveInstance(phones::customerWrites)))
        .post(FORMS + "/phone-messages", Forms.of(desk.serveInstance(phones::ownerWrites)))
        .post(FORMS + "/edits", Forms.of(desk.serveInstance(phones::edit)))
        .post(FORMS + "/deletions", Forms.of(desk.serveInstance(phones::delete)))
        .post(FORMS + "/receipts", Forms.of(desk.serveInstance(phones::receipt)))
        .post(FORMS + "/close", Forms.closing(desk.serveInstance(phones::close)))
        .post(FORMS + "/faults", Forms.of(desk.serve(faults::add)))
        .post(FORMS + "/webhooks", Forms.webhooks(desk.serve(faults::add)))
        .post(FORMS + "/numbers", Forms.of(desk.serve(this::declareNumbers)))
        .post(FORMS + "/clear", Forms.of(desk.serve(faults::clear)));
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

package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Endpoint;
import dev.recado.evolution.simulator.http.Pauses;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.http.Router;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Operation;
import dev.recado.evolution.simulator.model.Simulator;

/** The routes of Evolution API that the simulator plays. */
public final class EvolutionApi {
  public static final String VERSION = "2.3.6";

  private final Counter counter;
  private final Creation creation;
  private final InstanceCalls instances;
  private final ConfigurationCalls configuration;
  private final SendCalls sends;
  private final ChatCalls chats;

  /**
   * @param apiKey the global key
   * @param createShowsQr whether the answer of create carries the QR code
   */
  public EvolutionApi(Simulator simulator, Pauses pauses, String apiKey, boolean createShowsQr) {
    Guard guard = new Guard(simulator.instances(), apiKey);
    this.counter = new Counter(guard, simulator.faults());
    this.creation = new Creation(simulator, guard, counter, pauses, createShowsQr);
    this.instances = new InstanceCalls(simulator, guard, pauses);
    this.configuration = new ConfigurationCalls(simulator.world());
    this.sends = new SendCalls(simulator, pauses);
    this.chats = new ChatCalls(simulator.numbers());
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/", request -> welcome());
    addInstanceRoutes(router);
    addConfigurationRoutes(router);
    addMessageRoutes(router);
  }

  private void addInstanceRoutes(Router router) {
    router
        .post("/instance/create", counter.serveUnguarded(creation::create))
        .get("/instance/fetchInstances", counter.serveUnguarded(this::fetchInstances))
        .get("/instance/connect/{instanceName}", connect())
        .get(
            "/instance/connectionState/{instanceName}",
            counter.serve(Operation.CONNECTION_STATE, instances::connectionState))
        .post(
            "/instance/restart/{instanceName}",
            counter.serve(Operation.RESTART, instances::restart))
        .delete(
            "/instance/logout/{instanceName}", counter.serve(Operation.LOGOUT, instances::logout))
        .delete(
            "/instance/delete/{instanceName}", counter.serve(Operation.DELETE, instances::delete));
  }

  private void addConfigurationRoutes(Router router) {
    router
        .post(
            "/webhook/set/{instanceName}",
            counter.serve(Operation.SET_WEBHOOK, configuration::setWebhook))
        .get(
            "/webhook/find/{instanceName}",
            counter.serve(Operation.FIND_WEBHOOK, configuration::findWebhook))
        .post(
            "/settings/set/{instanceName}",
            counter.serve(Operation.SET_SETTINGS, configuration::setSettings))
        .get(
            "/settings/find/{instanceName}",
            counter.serve(Operation.FIND_SETTINGS, configuration::findSettings));
  }

  private void addMessageRoutes(Router router) {
    router
        .post(
            "/message/sendText/{instanceName}", counter.serve(Operation.SEND_TEXT, sends::sendText))
        .post(
            "/message/sendMedia/{instanceName}",
            counter.serve(Operation.SEND_MEDIA, sends::sendMedia))
        .post(
            "/message/sendWhatsAppAudio/{instanceName}",
            counter.serve(Operation.SEND_AUDIO, sends::sendAudio))
        .post(
            "/message/sendSticker/{instanceName}",
            counter.serve(Operation.SEND_STICKER, sends::sendSticker))
        .post(
            "/chat/whatsappNumbers/{instanceName}",
            counter.serve(Operation.WHATSAPP_NUMBERS, chats::whatsappNumbers))
        .post(
            "/chat/findMessages/{instanceName}",
            counter.serve(Operation.FIND_MESSAGES, chats::findMessages))
        .post(
            "/chat/getBase64FromMediaMessage/{instanceName}",
            counter.serve(Operation.GET_BASE64, chats::getBase64))
        .post(
            "/chat/markMessageAsRead/{instanceName}",
            counter.serve(Operation.MARK_AS_READ, chats::markAsRead))
        .post(
            "/chat/fetchProfile/{instanceName}",
            counter.serve(Operation.FETCH_PROFILE, instances::fetchProfile));
  }

  private Reply fetchInstances(Request request) {
    String name = request.queryValue("instanceName").orElse("");
    return counter.play(
        Operation.FETCH_INSTANCES, name, "", () -> instances.fetchInstances(request));
  }

  /** A number in the query asks for a pairing code beside each QR code. */
  private Endpoint connect() {
    return request ->
        counter
            .serve(
                Operation.CONNECT,
                (instance, body) -> {
                  request
                      .queryValue("number")
                      .filter(number -> !number.isEmpty())
                      .ifPresent(instance::pairWith);
                  return instances.connect(instance, body);
                })
            .answer(request);
  }

  private static Reply welcome() {
    return Reply.ok(
        JsonText.object(
            "status", 200,
            "message", "Welcome to the Evolution API, it is working!",
            "version", VERSION,
            "clientName", "evolution",
            "documentation", "https://doc.evolution-api.com",
            "whatsappWebVersion", "2.3000.1028569044"));
  }

  /** What the gateway answers for a route it does not have. */
  public static Reply unknownRoute(Request request) {
    return Failure.notFound("Cannot %s %s".formatted(request.method(), request.path())).reply();
  }
}

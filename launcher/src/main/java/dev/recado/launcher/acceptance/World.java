package dev.recado.launcher.acceptance;

import jakarta.json.JsonArray;
import java.util.HashMap;
import java.util.Map;

/** The world outside: phones that scan and customers who write, played by the simulator. */
public final class World {
  private final Api simulator;

  World(Api simulator) {
    this.simulator = simulator;
  }

  public void scan(String instance, String phone) {
    act(instance, "scan", Map.of("phone", phone, "profileName", "Loja"));
  }

  /** A customer writes. */
  public void write(String instance, String from, String text) {
    act(instance, "messages", Map.of("from", from, "name", "Ana", "text", text));
  }

  /** A message of ours gets a receipt. */
  public void receipt(String instance, String messageId, String status) {
    act(instance, "receipts", Map.of("id", messageId, "status", status));
  }

  /** Any other action of docs/simulator.md. */
  public Answer act(String instance, String action, Map<String, Object> body) {
    Map<String, Object> named = new HashMap<>(body);
    named.put("instance", instance);
    Answer answer = simulator.post("/simulator/api/" + action, named);
    Expect.that(answer.status() / 100 == 2, "simulator %s: %s", action, answer);
    return answer;
  }

  /**
   * Delivers a webhook body as it is.
   *
   * @return the status the server answered
   */
  public int deliver(String instance, String body) {
    return act(instance, "raw", Map.of("body", body)).object().getInt("status");
  }

  /** The next calls of that instance end so. */
  public void fault(String instance, String answer, int times) {
    act(instance, "faults", Map.of("answer", answer, "times", times));
  }

  /** What reached WhatsApp for that number, oldest first. */
  public JsonArray sent(String instance, String number) {
    return simulator
        .get("/simulator/api/sent?instance=" + instance + "&number=" + number)
        .expect(200)
        .items();
  }
}

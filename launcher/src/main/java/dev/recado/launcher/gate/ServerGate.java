package dev.recado.launcher.gate;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the running server says of itself, and whether the gateway could reach it. */
public final class ServerGate {
  private static final String WEBHOOK = "/webhooks/whatsapp/evolution/test";

  private final Api admin;
  private final URI base;

  /**
   * @param admin signed in as super_admin
   * @param base BASE_URL, which the gateway is told
   */
  public ServerGate(Api admin, URI base) {
    this.admin = admin;
    this.base = base;
  }

  public List<Section> sections() {
    List<Section> sections = new ArrayList<>(ownWords());
    sections.add(new Section("reachable", List.of(reachable())));
    return sections;
  }

  private List<Section> ownWords() {
    Answer answer = admin.post("/admin/release-checks", Map.of());
    if (answer.status() != 200) {
      return List.of(
          new Section(
              "server",
              List.of(
                  GateLine.failed("the server refuses its own checks: " + answer.text("detail")))));
    }
    Map<String, List<GateLine>> areas = new LinkedHashMap<>();
    for (JsonObject check : answer.object().getJsonArray("checks").getValuesAs(JsonObject.class)) {
      areas
          .computeIfAbsent(check.getString("area"), fresh -> new ArrayList<>())
          .add(new GateLine(check.getBoolean("passed"), check.getString("words")));
    }
    return areas.entrySet().stream()
        .map(area -> new Section(area.getKey(), area.getValue()))
        .toList();
  }

  /** As the gateway would come, with a body that names no instance. */
  private GateLine reachable() {
    String address = base + WEBHOOK;
    try {
      Answer answer = Api.at(base).post(WEBHOOK, Map.of());
      return answer.status() == 200 && answer.text("warning").equals("no_instance")
          ? GateLine.passed(address + " is reachable")
          : GateLine.failed(
              address + " answers " + answer.status() + ": is BASE_URL this installation?");
    } catch (RuntimeException unreachable) {
      return GateLine.failed(address + " cannot be reached: check BASE_URL");
    }
  }
}

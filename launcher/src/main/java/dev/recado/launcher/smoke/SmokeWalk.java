package dev.recado.launcher.smoke;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What the steps do, and what each leaves for the next. */
final class SmokeWalk {
  private final SmokePlan plan;
  private final Api stranger;
  private final Pairing pairing;
  private final Map<String, Object> request;
  private Api member;
  private String unit = "";
  private String message = "";

  SmokeWalk(SmokePlan plan, Consumer<String> report) {
    this.plan = plan;
    this.stranger = Api.at(plan.server());
    this.member = stranger;
    this.pairing = new Pairing(plan, report);
    this.request =
        Map.of(
            "phone",
            plan.to(),
            "message",
            "Recado: teste / smoke test",
            "clientMessageId",
            "smoke-" + UUID.randomUUID());
  }

  List<SmokeStep> steps() {
    return List.of(
        new SmokeStep("The server answers", this::health),
        new SmokeStep("The administrator signs in", this::signIn),
        new SmokeStep("There is a unit", this::unit),
        new SmokeStep("The unit connects and gets a QR code", () -> pairing.connect(member, unit)),
        new SmokeStep("Its status before the scan", () -> pairing.before(member, unit)),
        new SmokeStep("Its status after the scan", () -> pairing.after(member, unit)),
        new SmokeStep("A message is sent", this::send),
        new SmokeStep("Its repetition sends nothing", this::repeat));
  }

  private String health() {
    Answer answer = stranger.get("/health").expect(200);
    Expect.that(answer.text("status").equals("ok"), "not ok: %s", answer.body());
    return "up for %s s".formatted(answer.object().get("uptime"));
  }

  private String signIn() {
    member = stranger.signedIn(plan.who().email(), plan.who().password());
    return plan.who().email();
  }

  private String unit() {
    JsonObject chosen =
        member.get("/admin/units").expect(200).items().getValuesAs(JsonObject.class).stream()
            .filter(this::wanted)
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("none" + plan.unit().map(" called "::concat).orElse("")));
    unit = chosen.getString("id");
    return chosen.getString("name");
  }

  private boolean wanted(JsonObject candidate) {
    return plan.unit().isEmpty()
        || List.of("id", "slug").stream()
            .map(name -> candidate.get(name))
            .anyMatch(
                value ->
                    value instanceof JsonString text
                        && Optional.of(text.getString()).equals(plan.unit()));
  }

  private Answer post() {
    Map<String, Object> body = new HashMap<>(request);
    body.put("unitId", unit);
    return member.post("/messages", body);
  }

  private String send() {
    Answer answer = post();
    Expect.that(
        List.of(200, 202).contains(answer.status()),
        "status %d: %s",
        answer.status(),
        answer.body());
    message = answer.text("internalId");
    Answer sent =
        SmokePatience.within(
            SmokePatience.SENDING,
            () -> member.get("/messages/" + message).expect(200),
            seen -> List.of("sent", "delivered", "read").contains(seen.text("status")));
    String phone = plan.to();
    return "to ****%s, %s"
        .formatted(phone.substring(Math.max(0, phone.length() - 2)), sent.text("status"));
  }

  private String repeat() {
    Answer again = post().expect(200);
    Expect.that(
        again.object().getBoolean("deduplicated", false)
            && again.text("internalId").equals(message),
        "not recognised as a repetition: %s",
        again.body());
    return "deduplicated";
  }
}

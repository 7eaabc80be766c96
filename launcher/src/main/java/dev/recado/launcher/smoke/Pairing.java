package dev.recado.launcher.smoke;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Expect;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Steps 4 to 6: a QR code, a pause for the scan, a connected number. */
final class Pairing {
  private static final int CONNECTED_ALREADY = 409;
  private static final int SHORTEST_CODE = 50;

  private final SmokePlan plan;
  private final Consumer<String> report;
  private String instance = "";
  private boolean connected;

  Pairing(SmokePlan plan, Consumer<String> report) {
    this.plan = plan;
    this.report = report;
  }

  String connect(Api member, String unit) {
    Answer answer =
        member.post(
            path(unit) + "/connect", Map.of("provider", "evolution", "credentials", Map.of()));
    connected = answer.status() == CONNECTED_ALREADY;
    if (connected) {
      return "it is connected already, going on";
    }
    JsonObject connection = answer.expect(201).object().getJsonObject("connection");
    instance = connection.getString("instanceId");
    Answer seen =
        SmokePatience.within(
            SmokePatience.CODE,
            () -> status(member, unit),
            status -> status.text("qrCode").length() >= SHORTEST_CODE);
    return "a code of %d characters".formatted(seen.text("qrCode").length());
  }

  String before(Api member, String unit) {
    Answer seen = status(member, unit);
    String state = seen.text("status");
    List<String> right = connected ? List.of("connected") : List.of("qr", "connecting");
    Expect.that(right.contains(state), "%s", seen.body());
    return "%s, %s".formatted(state, seen.text("reason"));
  }

  String after(Api member, String unit) {
    Duration patience = scan(unit);
    long begun = System.nanoTime();
    Answer seen =
        SmokePatience.within(
            patience,
            () -> status(member, unit),
            status -> status.text("status").equals("connected"));
    Expect.that(
        connected || seen.text("reason").equals("scan_completed"), "reason: %s", seen.body());
    Expect.that(!seen.text("connectedAt").isEmpty(), "no connectedAt: %s", seen.body());
    Expect.that(seen.text("qrCode").isEmpty(), "still a QR code: %s", seen.body());
    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    return "connected, %s, seen after %d s".formatted(seen.text("reason"), seconds);
  }

  /**
   * Has it scanned.
   *
   * @return how long to wait for what it brings
   */
  private Duration scan(String unit) {
    if (connected) {
      return Duration.ZERO;
    }
    if (plan.simulator().isPresent()) {
      scanAt(plan.simulator().get());
      return SmokePatience.SCANNED;
    }
    report.accept(
        "  Scan the code now: %s/ui/connections/%s (waiting up to %d s)"
            .formatted(plan.server(), unit, plan.patience().toSeconds()));
    return plan.patience();
  }

  private void scanAt(URI simulator) {
    Answer answer =
        Api.at(simulator)
            .post("/simulator/api/scan", Map.of("instance", instance, "phone", phone()));
    Expect.that(answer.status() / 100 == 2, "the simulator does not scan: %s", answer.body());
  }

  /** One that no other unit has: a number belongs to one. */
  private static String phone() {
    return "55119" + RandomGenerator.getDefault().nextInt(70_000_000, 100_000_000);
  }

  private static Answer status(Api member, String unit) {
    return member.get(path(unit) + "/status").expect(200);
  }

  private static String path(String unit) {
    return "/units/" + unit + "/whatsapp";
  }
}

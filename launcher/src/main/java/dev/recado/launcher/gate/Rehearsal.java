package dev.recado.launcher.gate;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.settings.PostgresUrl;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message through the whole engine of the running installation: accepted by the API, taken by a
 * worker, carried to the configured gateway, judged and written down. It belongs to a tenant made
 * for it and goes to an instance that does not exist, so the gateway's refusal is the proof, and
 * afterwards nothing of it is left.
 */
public final class Rehearsal {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final String STATUS =
      """
      select m.status from messages m
      where m.tenant_id = ? and not exists (
        select from lanes l where l.tenant_id = m.tenant_id and l.lease_until is not null)
      """;
  private static final String DETAILS =
      "select concat_ws(' ', m.error_code, m.error_details) from messages m where m.tenant_id = ?";
  private static final String ATTEMPTS =
      "select count(*) from message_attempts a where a.tenant_id = ?";

  private final RehearsalTenant tenant;
  private final Api admin;
  private final String phone;

  /**
   * @param phone that may be written to here; nothing reaches it
   */
  public Rehearsal(PostgresUrl owner, Api admin, String phone) {
    this.tenant = new RehearsalTenant(owner);
    this.admin = admin;
    this.phone = phone;
  }

  public Section section() throws InterruptedException {
    List<GateLine> lines = new ArrayList<>();
    try {
      tenant.found();
      played(lines);
    } catch (SQLException failure) {
      lines.add(GateLine.failed("the dry send could not be tried: " + failure.getMessage()));
    }
    lines.add(removed());
    return new Section("dry send", lines);
  }

  private void played(List<GateLine> lines) throws SQLException, InterruptedException {
    Answer accepted =
        admin
            .preferring("respond-async")
            .post(
                "/messages",
                Map.of(
                    "phone",
                    phone,
                    "message",
                    "Recado release gate",
                    "unitId",
                    tenant.unit().toString()));
    if (accepted.status() != 202) {
      lines.add(
          GateLine.failed(
              "a message is not accepted: %d %s %s"
                  .formatted(accepted.status(), accepted.text("title"), accepted.text("detail"))));
      return;
    }
    lines.add(GateLine.passed("a message is accepted"));
    lines.addAll(ended(outcome(), accepted.text("internalId")));
  }

  private String outcome() throws SQLException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String status = tenant.ask(STATUS);
    while (!status.equals("failed") && !status.equals("sent") && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE);
      status = tenant.ask(STATUS);
    }
    return status;
  }

  private List<GateLine> ended(String status, String message) throws SQLException {
    if (!status.equals("failed")) {
      return List.of(GateLine.failed(waiting(status, message)));
    }
    String details = tenant.ask(DETAILS);
    return List.of(
        GateLine.passed(
            "a worker takes it: the ledger holds %s attempts".formatted(tenant.ask(ATTEMPTS))),
        details.contains("404")
            ? GateLine.passed("the gateway is called, and says that it has no such instance")
            : GateLine.failed("the gateway is not reached as it should be: " + details));
  }

  private String waiting(String status, String message) {
    if (status.equals("sent")) {
      return "the gateway took a message for an instance that does not exist";
    }
    String reason =
        admin.get("/messages/" + message).object().get("waiting")
                instanceof jakarta.json.JsonObject held
            ? held.getString("reason", "unknown")
            : "no worker took it";
    return "the message is still %s after %d s: %s"
        .formatted(status.isEmpty() ? "in hand" : status, PATIENCE.toSeconds(), reason);
  }

  private GateLine removed() throws InterruptedException {
    String why = "";
    for (int tries = 0; tries < 3; tries++) {
      try {
        tenant.remove();
        return GateLine.passed("nothing of the dry send is left");
      } catch (SQLException held) {
        why = held.getMessage();
        Thread.sleep(PAUSE);
      }
    }
    return GateLine.failed("the tenant of the dry send is still there: " + why);
  }
}

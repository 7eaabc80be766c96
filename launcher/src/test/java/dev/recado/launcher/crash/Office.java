package dev.recado.launcher.crash;

import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import dev.recado.launcher.acceptance.Stage;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A tenant with several numbers, whose client repeats what was not answered. */
final class Office {
  private static final String PASSWORD = "a-long-password";
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

  /** An access token lives for fifteen minutes. */
  private static final long SIGNED_IN_FOR = TimeUnit.MINUTES.toNanos(10);

  /** The server that should have answered died, or could not reach its database. */
  private static final Set<Integer> UNANSWERED = Set.of(502, 503);

  private final Stage stage;
  private final String email;
  private final List<Line> lines = new ArrayList<>();
  private Api api;
  private long signedIn;

  /**
   * A number that is connected.
   *
   * @param instance its name at the gateway
   */
  record Line(Office office, String unit, String instance) {}

  private Office(Stage stage, String email) {
    this.stage = stage;
    this.email = email;
    this.api = stage.anonymous();
    this.signedIn = System.nanoTime() - SIGNED_IN_FOR;
  }

  static Office open(Stage stage, int numbers) {
    String name = stage.word();
    String tenant =
        stage.platform().post("/admin/tenants", Map.of("name", name)).expect(201).text("id");
    String email = name + "@example.com";
    Map<String, Object> admin =
        Map.of(
            "name", "Admin",
            "email", email,
            "password", PASSWORD,
            "role", "tenant_admin",
            "tenantId", tenant);
    stage.platform().post("/admin/users", admin).expect(201);
    Office office = new Office(stage, email);
    for (int each = 0; each < numbers; each++) {
      office.connect("Loja " + each, each % 3);
    }
    return office;
  }

  /** The API of one server, past whatever stands before it. */
  Api signedInAt(URI server) {
    return Api.at(server).signedIn(email, PASSWORD);
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  private void connect(String name, int gapSeconds) {
    String unit = asked(api -> api.post("/admin/units", Map.of("name", name))).text("id");
    String path = "/units/" + unit + "/whatsapp";
    Map<String, Object> pairing = Map.of("provider", "evolution", "credentials", Map.of());
    Answer answer = asked(api -> api.post(path + "/connect", pairing));
    String instance = answer.object().getJsonObject("connection").getString("instanceId");
    stage.world().scan(instance, stage.phone());
    Map<String, Object> pace = pace(gapSeconds);
    asked(api -> api.put(path + "/pace", pace));
    lines.add(new Line(this, unit, instance));
  }

  private static Map<String, Object> pace(int gapSeconds) {
    List<String> days = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    return Map.of(
        "gapSeconds",
        gapSeconds,
        "maxPerHour",
        JsonValue.NULL,
        "maxPerDay",
        JsonValue.NULL,
        "maxColdPerDay",
        JsonValue.NULL,
        "window",
        Map.of("start", "00:00", "end", "24:00", "days", days),
        "limitsApplyTo",
        "campaigns");
  }

  /** The answer of a server that lived long enough to give one. */
  Answer asked(Function<Api, Answer> request) {
    return asked(request, Set.of(200, 201, 202));
  }

  Answer asked(Function<Api, Answer> request, Set<Integer> expected) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Answer answer = once(request);
      if (!UNANSWERED.contains(answer.status())) {
        if (!expected.contains(answer.status())) {
          throw new AssertionError("answered " + answer);
        }
        return answer;
      }
      LockSupport.parkNanos(PAUSE);
    }
    throw new AssertionError("no server answered within " + PATIENCE);
  }

  private Answer once(Function<Api, Answer> request) {
    try {
      return request.apply(signedIn());
    } catch (UncheckedIOException unanswered) {
      return new Answer(502, JsonValue.NULL, false);
    }
  }

  private synchronized Api signedIn() {
    if (System.nanoTime() - signedIn >= SIGNED_IN_FOR) {
      try {
        api = stage.anonymous().signedIn(email, PASSWORD);
        signedIn = System.nanoTime();
      } catch (AssertionError unanswered) {
        // Asked again with the next request.
      }
    }
    return api;
  }
}

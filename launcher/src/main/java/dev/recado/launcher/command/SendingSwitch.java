package dev.recado.launcher.command;

import dev.recado.launcher.StartRefused;
import dev.recado.launcher.acceptance.Answer;
import dev.recado.launcher.acceptance.Api;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kill switch of a running server, by the names people know: a tenant's short name, a unit's,
 * or the platform.
 */
final class SendingSwitch {
  private static final String PLATFORM = "--platform";
  static final String ARGUMENTS =
      "--platform | --tenant SLUG [--unit SLUG]  [--reason TEXT] [--url URL --email EMAIL"
          + " --password PASSWORD]";

  private final RunningServerOptions options;
  private final boolean platform;
  private final Api admin;

  /**
   * @throws StartRefused when it is not said what, or nobody answers there
   */
  SendingSwitch(Map<String, String> environment, List<String> arguments) throws IOException {
    platform = arguments.contains(PLATFORM);
    options =
        new RunningServerOptions(
            environment,
            arguments.stream().filter(argument -> !argument.equals(PLATFORM)).toList());
    if (platform == options.tenant().isPresent()) {
      throw new StartRefused("Say what: --platform, or --tenant SLUG and perhaps --unit SLUG");
    }
    admin = signedIn();
  }

  private Api signedIn() throws IOException {
    try {
      return Api.at(options.server()).signedIn(options.email(), options.password());
    } catch (UncheckedIOException nobody) {
      throw new StartRefused(
          "No server answers at "
              + options.server()
              + ". Workers elsewhere may still send; stop them all in the database:",
          "  INSERT INTO platform_status (status, reason) VALUES ('paused', 'why');",
          "and let them go on with status 'active'. It holds from the next message on.");
    }
  }

  /** What is switched, for people to read. */
  String name() {
    return platform
        ? "the platform"
        : options.unit().map(unit -> "unit " + unit + " of ").orElse("")
            + "tenant "
            + options.tenant().orElseThrow();
  }

  /** Stops sending. */
  Answer pause() {
    Map<String, Object> body = new HashMap<>();
    body.put("reason", options.reason().orElse("by ./recado pause"));
    body.put("level", level());
    id().ifPresent(id -> body.put("id", id));
    return admin.post("/pauses", body).expect(201);
  }

  /** Lets it go on. */
  void resume() {
    String path = id().map(id -> "/pauses/" + level() + "/" + id).orElse("/pauses/platform");
    String reason =
        URLEncoder.encode(options.reason().orElse("by ./recado resume"), StandardCharsets.UTF_8);
    admin.delete(path + "?reason=" + reason).expect(204);
  }

  private String level() {
    return platform ? "platform" : options.unit().isPresent() ? "unit" : "tenant";
  }

  private Optional<String> id() {
    return options
        .tenant()
        .map(slug -> named("/admin/tenants", "tenant", slug, Optional.empty()))
        .map(
            tenant ->
                options
                    .unit()
                    .map(slug -> named("/admin/units", "unit", slug, Optional.of(tenant)))
                    .orElse(tenant));
  }

  private String named(String path, String kind, String slug, Optional<String> tenant) {
    return admin.get(path).expect(200).items().getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("slug").equals(slug))
        .filter(one -> tenant.filter(id -> !id.equals(one.getString("tenantId"))).isEmpty())
        .map(one -> one.getString("id"))
        .findFirst()
        .orElseThrow(() -> new StartRefused("There is no " + kind + " called " + slug));
  }
}

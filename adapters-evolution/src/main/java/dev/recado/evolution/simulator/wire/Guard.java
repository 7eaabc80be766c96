package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Instances;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/** Lets calls through in the gateway's order: does the instance exist, then who is asking. */
final class Guard {
  private final Instances instances;
  private final String globalKey;

  Guard(Instances instances, String globalKey) {
    this.instances = instances;
    this.globalKey = globalKey;
  }

  /**
   * The instance a call acts on. A query parameter {@code instanceName} replaces the one of the
   * path after the checks, as in the real gateway.
   */
  Instance instance(Request request) {
    String name = request.parameter("instanceName").orElse("");
    Instance instance = existing(name);
    if (!isGlobal(request) && !holds(request, instance)) {
      throw Failure.unauthorized();
    }
    return request.queryValue("instanceName").map(this::existing).orElse(instance);
  }

  void requireGlobal(Request request) {
    if (!isGlobal(request)) {
      throw Failure.unauthorized();
    }
  }

  boolean isGlobal(Request request) {
    return request.header("apikey").filter(key -> same(key, globalKey)).isPresent();
  }

  /** The instance whose token the caller holds. */
  Optional<Instance> holder(Request request) {
    return instances.all().stream().filter(instance -> holds(request, instance)).findFirst();
  }

  private static boolean holds(Request request, Instance instance) {
    return request
        .header("apikey")
        .filter(key -> same(key, instance.identity().token()))
        .isPresent();
  }

  private Instance existing(String name) {
    return instances
        .named(name)
        .orElseThrow(() -> Failure.notFound("The \"%s\" instance does not exist".formatted(name)));
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}

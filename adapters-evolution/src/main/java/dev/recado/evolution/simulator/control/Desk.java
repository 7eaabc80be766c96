package dev.recado.evolution.simulator.control;

import dev.recado.evolution.simulator.http.Endpoint;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.http.Request;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Instances;
import dev.recado.evolution.simulator.model.Refused;
import jakarta.json.JsonException;

/** Reads the control API's requests and words its refusals as {@code {"error":"…"}}. */
final class Desk {

  /** A call about one instance. */
  @FunctionalInterface
  interface InstanceCall {
    Reply answer(Instance instance, Fields body);
  }

  /** A call about the whole simulator. */
  @FunctionalInterface
  interface Call {
    Reply answer(Fields body);
  }

  private final Instances instances;

  Desk(Instances instances) {
    this.instances = instances;
  }

  Endpoint serve(Call call) {
    return request -> settled(request, body -> call.answer(body));
  }

  Endpoint serveInstance(InstanceCall call) {
    return request -> settled(request, body -> call.answer(instance(request, body), body));
  }

  /** Named by path or body; when only one exists the name may be left out. */
  private Instance instance(Request request, Fields body) {
    return request
        .parameter("name")
        .or(() -> body.text("instance"))
        .map(name -> instances.named(name).orElseThrow(() -> new Missing(name)))
        .or(instances::only)
        .orElseThrow(() -> new Wrong("name the instance: there is not exactly one"));
  }

  private static Reply settled(Request request, Call call) {
    try {
      return call.answer(Origin.checked(request, body(request)));
    } catch (Wrong | JsonException wrong) {
      return error(400, wrong);
    } catch (Missing missing) {
      return error(404, missing);
    } catch (Refused refused) {
      return error(409, refused);
    }
  }

  private static Fields body(Request request) {
    String text = request.text();
    return Fields.of(text.isBlank() ? JsonText.object() : JsonText.parse(text));
  }

  private static Reply error(int status, RuntimeException because) {
    return Reply.json(status, JsonText.object("error", because.getMessage()));
  }

  /** Something is wrong with the request. */
  static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }
  }

  /** No such instance. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String name) {
      super("no instance is called " + name);
    }
  }
}

package dev.recado.evolution.simulator.wire;

import dev.recado.evolution.simulator.http.Endpoint;
import dev.recado.evolution.simulator.http.Reply;
import dev.recado.evolution.simulator.json.Fields;
import dev.recado.evolution.simulator.model.Effect;
import dev.recado.evolution.simulator.model.Fault;
import dev.recado.evolution.simulator.model.FaultPlan;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Operation;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Every call passes here: its body is read, the guard asked and the planned fault played. */
final class Counter {

  /** A call about one instance. */
  @FunctionalInterface
  interface InstanceCall {
    Reply answer(Instance instance, Fields body);
  }

  /** What asks WhatsApp itself, and fails on a dead socket. */
  private static final Set<Operation> NEEDS_SOCKET =
      EnumSet.of(
          Operation.SEND_TEXT,
          Operation.SEND_MEDIA,
          Operation.WHATSAPP_NUMBERS,
          Operation.MARK_AS_READ,
          Operation.FETCH_PROFILE);

  private final Guard guard;
  private final FaultPlan faults;

  Counter(Guard guard, FaultPlan faults) {
    this.guard = guard;
    this.faults = faults;
  }

  Endpoint serve(Operation operation, InstanceCall call) {
    return request ->
        settled(
            () -> {
              Fields body = Bodies.of(request);
              Instance instance = guard.instance(request);
              if (instance.isStunned() && NEEDS_SOCKET.contains(operation)) {
                throw Failure.crash("Connection Closed");
              }
              String number = body.text("number", "");
              return play(operation, instance.name(), number, () -> call.answer(instance, body));
            });
  }

  /** A call without an instance guard; the call itself asks for keys. */
  Endpoint serveUnguarded(Endpoint call) {
    return request -> settled(() -> call.answer(request));
  }

  /** Does the work with the fault that waits for such a call, if any. */
  Reply play(Operation operation, String instance, String number, Supplier<Reply> work) {
    return faults
        .take(operation, instance, number)
        .map(Fault::effect)
        .map(effect -> played(effect, number, work))
        .orElseGet(work);
  }

  private static Reply played(Effect effect, String number, Supplier<Reply> work) {
    return switch (effect) {
      case Effect.Answer answer -> Reply.json(answer.status(), answer.body().apply(number));
      case Effect.Slow slow -> new Reply.Late(slow.pause(), settled(work));
      case Effect.Withheld withheld -> instead(withheld.done(), work, new Reply.Withheld());
      case Effect.Cut cut -> instead(cut.done(), work, new Reply.Cut());
      case Effect.WithoutId ignored -> Alterations.withoutId(settled(work));
      case Effect.CountZero ignored -> Alterations.countZero(settled(work));
    };
  }

  private static Reply instead(boolean done, Supplier<Reply> work, Reply reply) {
    if (done) {
      settled(work);
    }
    return reply;
  }

  private static Reply settled(Supplier<Reply> work) {
    try {
      return work.get();
    } catch (Failure failure) {
      return failure.reply();
    }
  }
}

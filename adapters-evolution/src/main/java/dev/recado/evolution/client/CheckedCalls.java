package dev.recado.evolution.client;

import dev.recado.application.connections.port.InstanceMissing;
import dev.recado.domain.message.ErrorDetail;
import dev.recado.domain.refusal.GatewayFailed;
import dev.recado.domain.refusal.GatewayRefused;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** Calls whose failures are told to a person. */
record CheckedCalls(EvolutionHttp http) {
  /**
   * @throws GatewayFailed when no answer came
   */
  Answer exchange(Call call) {
    try {
      return http.exchange(call);
    } catch (Unreachable | CircuitBreakerOpenException notReached) {
      throw unreachable();
    } catch (AnswerLost lost) {
      throw new GatewayFailed(
          "gateway_timeout", "The gateway did not answer", "Try again in a moment.");
    }
  }

  static GatewayFailed unreachable() {
    return new GatewayFailed(
        "gateway_unreachable",
        "Gateway unreachable",
        "Check that Evolution API runs and that EVOLUTION_API_URL is right.");
  }

  /**
   * The answer, if it is a success.
   *
   * @throws InstanceMissing when the gateway does not know the instance
   * @throws GatewayRefused when it refuses us, or wants its licence activated
   * @throws GatewayFailed for every other error
   */
  Answer require(Answer answer) {
    if (answer.success()) {
      return answer;
    }
    throw switch (answer.status()) {
      case 401, 403 ->
          new GatewayRefused(
              "gateway_refused",
              "The gateway refuses Recado",
              "Check EVOLUTION_API_KEY; the gateway answered " + answer.status() + ".");
      case 404 -> new InstanceMissing();
      case 503 ->
          new GatewayRefused(
              "gateway_unavailable",
              "The gateway is not ready",
              "Check its licence and state. " + detail(answer));
      default -> new GatewayFailed("gateway_failed", "The gateway failed", detail(answer));
    };
  }

  private static String detail(Answer answer) {
    return new ErrorDetail(answer.summary()).text();
  }
}

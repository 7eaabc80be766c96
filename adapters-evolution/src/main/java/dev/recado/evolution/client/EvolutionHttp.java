package dev.recado.evolution.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Carries every call to the gateway, one by one and never twice. The circuit breaker stands here, on
 * the one method all tenants' calls go through, and opens only when the gateway's host cannot be
 * reached: an unhappy instance of one tenant stops nobody else.
 */
@ApplicationScoped
public class EvolutionHttp {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  /** HTTP/1.1 only: the gateway drops the upgrade to HTTP/2 that Java offers by default. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final EvolutionSettings settings;

  @Inject
  public EvolutionHttp(EvolutionSettings settings) {
    this.settings = settings;
  }

  /** For the container, whose proxies are subclasses that are never called themselves. */
  protected EvolutionHttp() {
    this(EvolutionSettings.NOWHERE);
  }

  /**
   * @throws Unreachable when the request did not leave
   * @throws AnswerLost when it left, or may have, and no answer came
   */
  @CircuitBreaker(
      failOn = Unreachable.class,
      requestVolumeThreshold = 10,
      failureRatio = 0.8,
      delay = 5,
      delayUnit = ChronoUnit.SECONDS)
  public Answer exchange(Call call) throws Unreachable, AnswerLost {
    try {
      var response = client.send(request(call), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return Answer.of(response.statusCode(), response.body());
    } catch (ConnectException | HttpConnectTimeoutException notReached) {
      throw new Unreachable(notReached);
    } catch (IOException cut) {
      throw new AnswerLost(cut);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new AnswerLost(stopping);
    }
  }

  private HttpRequest request(Call call) {
    BodyPublisher body =
        call.body()
            .map(json -> BodyPublishers.ofString(json.toString(), StandardCharsets.UTF_8))
            .orElseGet(BodyPublishers::noBody);
    return HttpRequest.newBuilder(settings.resolve(call.path()))
        .timeout(call.limit())
        .header("apikey", settings.apiKey())
        .header("Content-Type", "application/json")
        .method(call.method(), body)
        .build();
  }
}

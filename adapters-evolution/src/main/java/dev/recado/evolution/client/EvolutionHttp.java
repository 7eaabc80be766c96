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
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/**
 * Carries every call to the gateway, one by one and never twice. The circuit breaker stands here,
 * on the one method all tenants' calls go through, and opens only when the gateway's host cannot be
 * reached: an unhappy instance of one tenant stops nobody else.
 */
@ApplicationScoped
public class EvolutionHttp {
  private final EvolutionSettings settings;
  private final HttpClient client;

  /** HTTP/1.1 only: the gateway drops the upgrade to HTTP/2 that Java offers by default. */
  @Inject
  public EvolutionHttp(EvolutionSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.limits().connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
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
    CompletableFuture<HttpResponse<byte[]>> coming =
        client.sendAsync(request(call), head -> new BoundedBody(call.most()));
    try {
      HttpResponse<byte[]> response = coming.get(limit(call).toMillis(), TimeUnit.MILLISECONDS);
      return Answer.of(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
    } catch (ExecutionException failed) {
      throw failure(failed.getCause());
    } catch (TimeoutException late) {
      // The limit of java.net.http ends with the headers; a body may trickle in for ever.
      coming.cancel(true);
      throw new AnswerLost(late);
    } catch (InterruptedException stopping) {
      coming.cancel(true);
      Thread.currentThread().interrupt();
      throw new AnswerLost(stopping);
    }
  }

  private static AnswerLost failure(Throwable cause) throws Unreachable {
    if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
      throw new Unreachable((IOException) cause);
    }
    return new AnswerLost(cause);
  }

  private Duration limit(Call call) {
    return switch (call.kind()) {
      case ORDINARY -> settings.limits().ordinary();
      case SEND -> settings.limits().send();
      case SEND_FILE -> settings.limits().sendFile();
      case FETCH -> settings.limits().fetch();
    };
  }

  private HttpRequest request(Call call) {
    BodyPublisher body =
        call.body()
            .map(json -> BodyPublishers.ofString(json.toString(), StandardCharsets.UTF_8))
            .or(() -> call.file().map(file -> BodyPublishers.ofInputStream(file::stream)))
            .orElseGet(BodyPublishers::noBody);
    return HttpRequest.newBuilder(settings.resolve(call.path()))
        .header("apikey", settings.apiKey())
        .header("Content-Type", "application/json")
        .method(call.method(), body)
        .build();
  }
}

package dev.recado.evolution.simulator.delivery;

import dev.recado.evolution.simulator.model.EventName;
import dev.recado.evolution.simulator.model.EventSink;
import dev.recado.evolution.simulator.model.FaultPlan;
import dev.recado.evolution.simulator.model.Instance;
import dev.recado.evolution.simulator.model.Timers;
import dev.recado.evolution.simulator.model.Tokens;
import dev.recado.evolution.simulator.model.WebhookConfig;
import dev.recado.evolution.simulator.model.WebhookRow;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Sends every event an instance's webhook is subscribed to. */
public final class Webhooks implements EventSink, AutoCloseable {
  private final Poster poster;
  private final Envelope envelope;
  private final Dispatcher dispatcher;
  private final DeliveryLog log;
  private final FaultPlan faults;

  /**
   * @param envelope wraps the events
   * @param pendingLimit events waiting at once; one more is dropped
   */
  public Webhooks(
      Envelope envelope,
      RetryPolicy policy,
      FaultPlan faults,
      Timers timers,
      Tokens tokens,
      int pendingLimit) {
    this.poster = new Poster(policy.timeout());
    this.envelope = envelope;
    this.log = new DeliveryLog(envelope.clock());
    this.faults = faults;
    Courier courier = new Courier(poster, policy, timers, tokens, log);
    this.dispatcher = new Dispatcher(courier, timers, log, pendingLimit);
  }

  @Override
  public CompletableFuture<Void> emit(Instance instance, EventName event, JsonValue data) {
    return config(instance)
        .filter(config -> instance.isLoaded() && config.wants(event))
        .map(config -> posting(instance, config, event, data))
        .map(posting -> dispatcher.dispatch(posting, faults.disorder()))
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /**
   * Posts a body as it is to an instance's webhook, once.
   *
   * @return the HTTP status
   * @throws IOException when the instance has no webhook or nobody answered
   */
  public int postRaw(Instance instance, String body) throws IOException, InterruptedException {
    WebhookConfig config =
        config(instance).orElseThrow(() -> new IOException("the instance has no webhook"));
    return poster.post(new Posting(instance.name(), "raw", config.url(), config.headers(), body));
  }

  /** The newest attempts that match, oldest of them first. */
  public List<Delivery> deliveries(int limit, Predicate<Delivery> matching) {
    return log.last(limit, matching);
  }

  private Posting posting(
      Instance instance, WebhookConfig config, EventName event, JsonValue data) {
    return new Posting(
        instance.name(),
        event.dotted(),
        config.urlFor(event),
        config.headers(),
        envelope.around(instance, event, data, config.url()));
  }

  private static Optional<WebhookConfig> config(Instance instance) {
    return instance.webhook().map(WebhookRow::config);
  }

  @Override
  public void close() {
    poster.close();
  }
}

package dev.recado.application.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.connections.port.WebhookDirectory;
import dev.recado.application.inbox.port.History.Found;
import dev.recado.application.inbox.port.KnownMessages;
import dev.recado.application.inbox.port.KnownMessages.Glimpse;
import dev.recado.application.inbox.port.KnownMessages.News;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Counters.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Takes in what the gateway remembers and we do not know, each message on the same way as if its
 * webhook came only now.
 */
public final class TakeRecovered {
  private final Essentials essentials;
  private final KnownMessages known;
  private final StoreEvent store;

  public TakeRecovered(Essentials essentials, KnownMessages known, StoreEvent store) {
    this.essentials = essentials;
    this.known = known;
    this.store = store;
  }

  /**
   * @return how many messages were new here
   */
  int take(TenantScope scope, WebhookDirectory.Entry entry, List<Found> found) {
    List<Found> telling = found.stream().filter(TakeRecovered::telling).toList();
    Map<Glimpse, News> news =
        essentials
            .transactions()
            .within(
                scope,
                () ->
                    known.news(
                        scope,
                        entry.connection(),
                        telling.stream().map(TakeRecovered::glimpse).distinct().toList()));
    return (int)
        telling.stream()
            .filter(each -> news.containsKey(glimpse(each)))
            .sorted(Comparator.comparing(Found::at))
            .filter(each -> recovered(scope, entry, each, news.get(glimpse(each))))
            .count();
  }

  /** What means nothing to us, such as a broadcast, would be found unknown at each look. */
  private static boolean telling(Found found) {
    return !found.reading().events().stream().allMatch(GatewayEvent.Ignored.class::isInstance);
  }

  private static Glimpse glimpse(Found found) {
    return new Glimpse(found.id(), found.direction(), found.receipt());
  }

  private boolean recovered(
      TenantScope scope, WebhookDirectory.Entry entry, Found found, News news) {
    Handled handled = store.store(scope, entry, found.reading());
    boolean counts =
        news == News.MISSING && handled.handling() == Handling.APPLIED && message(found);
    if (counts) {
      essentials.counters().add(Counted.MESSAGE_RECOVERED);
    }
    return counts;
  }

  private static boolean message(Found found) {
    return found.reading().events().stream()
        .anyMatch(
            event ->
                event instanceof GatewayEvent.MessageArrived
                    || event instanceof GatewayEvent.MessageEchoed);
  }
}

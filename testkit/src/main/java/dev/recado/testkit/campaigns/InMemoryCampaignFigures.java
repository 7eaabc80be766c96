package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.CampaignFigures;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.contact.ContactId;
import dev.recado.testkit.Keyset;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds recipients up in memory. */
public final class InMemoryCampaignFigures implements CampaignFigures {
  private static final Keyset<Campaign> ORDER =
      new Keyset<>(campaign -> campaign.times().createdAt(), campaign -> campaign.id().value());
  private final Campaigns campaigns;
  private final RecipientBook recipients;

  public InMemoryCampaignFigures(Campaigns campaigns, RecipientBook recipients) {
    this.campaigns = campaigns;
    this.recipients = recipients;
  }

  private Stream<Recipient.Marks> marks(TenantScope scope, CampaignId campaign) {
    return recipients.of(scope, campaign).stream()
        .map(Recipient::marks)
        .filter(marks -> marks.sentAt().isPresent());
  }

  @Override
  public Optional<Span> span(TenantScope scope, CampaignId campaign) {
    List<Instant> all =
        marks(scope, campaign)
            .flatMap(
                marks ->
                    Stream.of(
                        marks.sentAt(), marks.deliveredAt(), marks.readAt(), marks.repliedAt()))
            .flatMap(Optional::stream)
            .toList();
    Optional<Instant> first =
        marks(scope, campaign)
            .flatMap(marks -> marks.sentAt().stream())
            .min(Comparator.naturalOrder());
    return first.map(at -> new Span(at, all.stream().max(Comparator.naturalOrder()).orElse(at)));
  }

  @Override
  public List<Bucket> over(TenantScope scope, CampaignId campaign, Instant from, Duration stretch) {
    Map<Instant, Bucket> buckets = new TreeMap<>();
    Cut cut = new Cut(from, stretch);
    marks(scope, campaign)
        .forEach(
            marks -> {
              cut.add(buckets, marks.sentAt(), begins -> new Bucket(begins, 1, 0, 0, 0));
              cut.add(buckets, marks.deliveredAt(), begins -> new Bucket(begins, 0, 1, 0, 0));
              cut.add(buckets, marks.readAt(), begins -> new Bucket(begins, 0, 0, 1, 0));
              cut.add(buckets, marks.repliedAt(), begins -> new Bucket(begins, 0, 0, 0, 1));
            });
    return List.copyOf(buckets.values());
  }

  /** Into which stretch a moment falls. */
  private record Cut(Instant from, Duration stretch) {
    void add(Map<Instant, Bucket> buckets, Optional<Instant> at, Function<Instant, Bucket> one) {
      at.filter(moment -> !moment.isBefore(from))
          .map(moment -> Duration.between(from, moment).dividedBy(stretch))
          .map(number -> from.plus(stretch.multipliedBy(number)))
          .ifPresent(begins -> buckets.merge(begins, one.apply(begins), Cut::sum));
    }

    private static Bucket sum(Bucket one, Bucket other) {
      return new Bucket(
          one.from(),
          one.sent() + other.sent(),
          one.delivered() + other.delivered(),
          one.read() + other.read(),
          one.replied() + other.replied());
    }
  }

  @Override
  public int sentSince(TenantScope scope, CampaignId campaign, Instant since) {
    return (int)
        marks(scope, campaign)
            .flatMap(marks -> marks.sentAt().stream())
            .filter(at -> !at.isBefore(since))
            .count();
  }

  @Override
  public List<Part> of(TenantScope scope, ContactId contact, int most) {
    Map<CampaignId, Recipient> parts = new TreeMap<>(Comparator.comparing(CampaignId::toString));
    recipients.ofContact(scope, contact).forEach(each -> parts.put(each.campaign(), each));
    Stream<Campaign> within =
        parts.keySet().stream().flatMap(id -> campaigns.find(scope, id).stream());
    return ORDER.newestFirst(within).stream()
        .limit(most)
        .map(each -> new Part(each.plan().name().value(), parts.get(each.id())))
        .toList();
  }
}

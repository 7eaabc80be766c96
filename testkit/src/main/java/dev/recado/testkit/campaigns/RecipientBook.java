package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.campaign.Tally;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.message.Delivery;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.SendKind;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.campaigns.CampaignTables.RecipientRow;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who is in which campaign, and what the database does there by triggers. */
public final class RecipientBook {
  private static final Comparator<Recipient> SERVED =
      Comparator.comparingInt(Recipient::position)
          .thenComparing(recipient -> recipient.id().toString());
  private static final Set<RefusalReason> SKIPPING =
      Set.of(
          RefusalReason.NOT_ON_WHATSAPP,
          RefusalReason.OUTBOUND_NOT_ALLOWED,
          RefusalReason.OPTED_OUT,
          RefusalReason.EXPIRED,
          RefusalReason.CANCELLED);
  private static final Duration ANSWERABLE = Duration.ofDays(7);
  private static final Duration SKEW = Duration.ofSeconds(5);
  private static final Comparator<Recipient> FURTHEST =
      Comparator.comparingInt((Recipient recipient) -> progress(recipient.status())).reversed();
  private final CampaignTables tables;

  public RecipientBook(CampaignTables tables) {
    this.tables = tables;
  }

  /** In the order in which they are served. */
  public List<Recipient> of(TenantScope scope, CampaignId campaign) {
    return all(scope).filter(r -> r.campaign().equals(campaign)).sorted(SERVED).toList();
  }

  Stream<Recipient> all(TenantScope scope) {
    return tables.recipients().all(scope).map(RecipientRow::value);
  }

  void add(TenantScope scope, Recipient recipient) {
    tables.recipients().insert(scope, recipient.id(), new RecipientRow(scope.tenant(), recipient));
  }

  public void change(TenantScope scope, Recipient recipient) {
    tables.recipients().replace(scope, recipient.id(), new RecipientRow(scope.tenant(), recipient));
  }

  public Tally tally(TenantScope scope, CampaignId campaign) {
    return tally(of(scope, campaign).stream());
  }

  static Tally tally(Stream<Recipient> recipients) {
    Map<RecipientStatus, Integer> counts = new EnumMap<>(RecipientStatus.class);
    int optedOut = 0;
    for (Recipient recipient : recipients.toList()) {
      counts.merge(recipient.status(), 1, Integer::sum);
      optedOut += recipient.marks().optedOutAt().isPresent() ? 1 : 0;
    }
    return Tally.of(counts, optedOut);
  }

  /** A recipient stands where his message stands. */
  public void follow(TenantScope scope, MessageRow before, MessageRow after) {
    boolean ofCampaign = after.order().filter(o -> o.kind() == SendKind.CAMPAIGN).isPresent();
    if (ofCampaign && before.value().delivery() != after.value().delivery()) {
      all(scope)
          .filter(r -> r.message().equals(Optional.of(after.value().id())))
          .toList()
          .forEach(r -> change(scope, following(r, after.value())));
    }
  }

  private static Recipient following(Recipient recipient, Message message) {
    Optional<RefusalReason> skipped =
        message
            .errorCode()
            .filter(code -> message.delivery() == Delivery.FAILED)
            .flatMap(RecipientBook::skipping);
    Recipient.Marks marks =
        new Recipient.Marks(
            message.marks().sentAt(),
            message.marks().deliveredAt(),
            message.marks().readAt(),
            recipient.marks().repliedAt(),
            recipient.marks().optedOutAt());
    return RecipientRevision.of(recipient)
        .standing(
            skipped
                .map(reason -> RecipientStatus.SKIPPED)
                .orElseGet(() -> standing(recipient, message.delivery())))
        .explained(skipped, message.errorDetail())
        .marked(marks)
        .done();
  }

  private static RecipientStatus standing(Recipient recipient, Delivery delivery) {
    boolean replied = recipient.status() == RecipientStatus.REPLIED;
    return switch (delivery) {
      case RECEIVED -> recipient.status();
      case QUEUED, SENDING -> RecipientStatus.SENDING;
      case SENT -> replied ? RecipientStatus.REPLIED : RecipientStatus.SENT;
      case DELIVERED -> replied ? RecipientStatus.REPLIED : RecipientStatus.DELIVERED;
      case READ -> replied ? RecipientStatus.REPLIED : RecipientStatus.READ;
      case FAILED -> RecipientStatus.FAILED;
      case UNCERTAIN -> RecipientStatus.UNCERTAIN;
    };
  }

  private static Optional<RefusalReason> skipping(String code) {
    return Arrays.stream(RefusalReason.values())
        .filter(SKIPPING::contains)
        .filter(reason -> reason.label().equals(code))
        .findFirst();
  }

  /** Two contacts become one; where both are in a campaign, the one who is further stays. */
  void redirect(TenantScope scope, ContactId from, ContactId to) {
    for (Recipient moving : ofContact(scope, from)) {
      Optional<Recipient> there =
          ofContact(scope, to).stream()
              .filter(r -> r.campaign().equals(moving.campaign()))
              .findFirst();
      boolean stays = there.filter(r -> !ahead(moving, r)).isPresent();
      there.filter(r -> !stays).ifPresent(r -> tables.recipients().remove(scope, r.id()));
      if (stays) {
        tables.recipients().remove(scope, moving.id());
      } else {
        change(scope, RecipientRevision.of(moving).belongingTo(to).done());
      }
    }
  }

  private static boolean ahead(Recipient one, Recipient other) {
    return FURTHEST.thenComparing(SERVED).compare(one, other) < 0;
  }

  private static int progress(RecipientStatus status) {
    return switch (status) {
      case PENDING -> 0;
      case SKIPPED -> 1;
      case FAILED -> 2;
      case SENDING -> 3;
      case UNCERTAIN -> 4;
      case SENT -> 5;
      case DELIVERED -> 6;
      case READ -> 7;
      case REPLIED -> 8;
    };
  }

  /** The person wrote to the unit: the first answer to its latest campaign message. */
  public void answered(TenantScope scope, ContactId contact, UnitId unit, Instant at) {
    latest(scope, contact, at, recipient -> ofUnit(scope, recipient, unit))
        .filter(recipient -> recipient.status() != RecipientStatus.REPLIED)
        .ifPresent(
            recipient ->
                change(
                    scope,
                    RecipientRevision.of(recipient)
                        .standing(RecipientStatus.REPLIED)
                        .marked(recipient.marks().replied(at))
                        .done()));
  }

  /** The person opted out: the campaign whose message came last counts it. */
  public void optedOut(TenantScope scope, ContactId contact, Instant at) {
    latest(scope, contact, at, recipient -> true)
        .filter(recipient -> recipient.marks().optedOutAt().isEmpty())
        .ifPresent(
            recipient ->
                change(
                    scope,
                    RecipientRevision.of(recipient).marked(recipient.marks().optedOut(at)).done()));
  }

  private Optional<Recipient> latest(
      TenantScope scope, ContactId contact, Instant at, Predicate<Recipient> which) {
    return ofContact(scope, contact).stream()
        .filter(recipient -> progress(recipient.status()) >= progress(RecipientStatus.SENT))
        .filter(recipient -> answerable(recipient, at))
        .filter(which)
        .max(Comparator.comparing(recipient -> recipient.marks().sentAt().orElseThrow()));
  }

  private static boolean answerable(Recipient recipient, Instant at) {
    return recipient
        .marks()
        .sentAt()
        .filter(sent -> sent.isAfter(at.minus(ANSWERABLE)) && !sent.isAfter(at.plus(SKEW)))
        .isPresent();
  }

  private boolean ofUnit(TenantScope scope, Recipient recipient, UnitId unit) {
    return tables
        .campaigns()
        .find(scope, recipient.campaign())
        .filter(row -> row.value().unit().equals(unit))
        .isPresent();
  }

  List<Recipient> ofContact(TenantScope scope, ContactId contact) {
    return all(scope).filter(r -> r.contact().equals(Optional.of(contact))).toList();
  }
}

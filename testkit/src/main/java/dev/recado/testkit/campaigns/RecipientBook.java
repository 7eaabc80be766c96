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
import dev.recado.testkit.campaigns.CampaignTables.RecipientRow;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  public void redirect(TenantScope scope, ContactId from, ContactId to) {
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
    return one.message().isPresent() == other.message().isPresent()
        ? SERVED.compare(one, other) < 0
        : one.message().isPresent();
  }

  private List<Recipient> ofContact(TenantScope scope, ContactId contact) {
    return all(scope).filter(r -> r.contact().equals(Optional.of(contact))).toList();
  }
}

package dev.recado.testkit.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignStatus;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.testkit.campaigns.CampaignTables.RecipientRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The places of contacts in campaigns, handed over and given back. */
public record Places(RecipientBook book, CampaignTables tables) {
  private static final Set<CampaignStatus> OPEN =
      Set.of(
          CampaignStatus.DRAFT,
          CampaignStatus.SCHEDULED,
          CampaignStatus.PROCESSING,
          CampaignStatus.PAUSED);

  /** Two contacts become one; where both are in a campaign, the one who is further stays. */
  public void redirect(TenantScope scope, ContactId from, ContactId to) {
    book.redirect(scope, from, to);
  }

  /** A recipient as it was. */
  public record Kept(Recipient recipient) {}

  /** Those of one contact, and those of another in the same campaigns. */
  public List<Kept> touched(TenantScope scope, ContactId from, ContactId to) {
    List<Recipient> theirs = book.ofContact(scope, from);
    Stream<Recipient> doubled =
        book.ofContact(scope, to).stream()
            .filter(r -> theirs.stream().anyMatch(t -> t.campaign().equals(r.campaign())));
    return Stream.concat(theirs.stream(), doubled).map(Kept::new).toList();
  }

  /** Gives places back to whose they were, as far as their campaigns are there. */
  public void restore(TenantScope scope, List<Kept> before) {
    for (Kept kept : before) {
      Recipient was = kept.recipient();
      Optional<Recipient> now = tables.recipients().find(scope, was.id()).map(RecipientRow::value);
      now.ifPresent(
          r ->
              book.change(
                  scope, RecipientRevision.of(r).belongingTo(was.contact().orElseThrow()).done()));
      if (now.isEmpty()) {
        tables
            .campaigns()
            .find(scope, was.campaign())
            .ifPresent(
                row -> book.add(scope, OPEN.contains(row.value().status()) ? was : over(was)));
      }
    }
  }

  /** Nobody is sent a campaign that has ended. */
  private static Recipient over(Recipient was) {
    return was.status() == RecipientStatus.PENDING
        ? RecipientRevision.of(was).skipped(RefusalReason.CANCELLED).done()
        : was;
  }
}

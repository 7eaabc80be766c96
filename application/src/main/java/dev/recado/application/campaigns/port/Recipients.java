package dev.recado.application.campaigns.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps who receives a campaign: each contact once. Whoever changes recipients holds the lock of
 * their campaign ({@link Campaigns#lock}).
 */
public interface Recipients {
  /**
   * Somebody to be added.
   *
   * @param contact empty only for one who is skipped
   * @param phone as it was given; empty for one taken from the address book
   * @param skipped why he is left out from the start
   * @param note what people should know about that
   */
  record Entry(
      RecipientId id,
      Optional<ContactId> contact,
      Optional<String> phone,
      Optional<String> name,
      Map<String, String> variables,
      Optional<RefusalReason> skipped,
      Optional<String> note) {
    public Entry(
        RecipientId id,
        Optional<ContactId> contact,
        Optional<String> phone,
        Optional<String> name,
        Map<String, String> variables,
        Optional<RefusalReason> skipped) {
      this(id, contact, phone, name, variables, skipped, Optional.empty());
    }
  }

  /**
   * @param duplicates entries whose contact the campaign had already
   */
  record Added(int added, int duplicates) {}

  /**
   * Which recipients are listed; empty means all.
   *
   * @param search the beginning of a name, or of a phone
   */
  record Filter(Optional<RecipientStatus> status, Optional<String> search) {
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

    /** What of the search can begin a phone; empty when it looks like none. */
    public Optional<String> digits() {
      return search
          .filter(text -> text.chars().noneMatch(Character::isLetter))
          .map(text -> text.replaceAll("[^0-9]", ""))
          .filter(digits -> !digits.isEmpty());
    }
  }

  /** A recipient's place in the order of the list. */
  record Place(int position, RecipientId id) {}

  /**
   * @param after where the page before ended
   * @param limit 1 to 200
   */
  record Request(Optional<Place> after, int limit) {
    public Request {
      limit = Math.clamp(limit, 1, 200);
    }
  }

  /**
   * @param next where the next page starts; empty at the end
   */
  record Listing(List<Recipient> items, Optional<Place> next) {
    /**
     * @param rows of the page, and one more where there is a next one
     */
    public static Listing of(List<Recipient> rows, Request request) {
      if (rows.size() <= request.limit()) {
        return new Listing(rows, Optional.empty());
      }
      List<Recipient> items = List.copyOf(rows.subList(0, request.limit()));
      Recipient last = items.getLast();
      return new Listing(items, Optional.of(new Place(last.position(), last.id())));
    }
  }

  /** Adds them behind those who are there, in their order. */
  Added add(TenantScope scope, CampaignId campaign, List<Entry> entries, Instant now);

  /**
   * Fixes the audience, in one statement and in memory that does not grow with it: contacts with
   * any of the campaign's tags join behind those who are there; pending ones who opted out, whose
   * number is flagged, or who are the sender himself, are skipped.
   *
   * @param own the number of the campaign's connection, once it is known
   */
  void freeze(TenantScope scope, CampaignId campaign, Optional<PhoneNumber> own, Instant now);

  /**
   * Lets the recipients of one campaign be those of another too, all of them pending.
   *
   * @param silentOnly only those whom it was sent to and who did not answer
   */
  void copy(TenantScope scope, CampaignId from, CampaignId to, boolean silentOnly, Instant now);

  /**
   * Skips everybody whose message is not on its way: pending ones, and those whose message waits in
   * the queue.
   *
   * @param reason {@code CANCELLED} or {@code EXPIRED}
   */
  void withdraw(TenantScope scope, CampaignId campaign, RefusalReason reason, Instant now);

  /** Makes those pending again who were skipped as cancelled. */
  void readmit(TenantScope scope, CampaignId campaign, Instant now);

  /**
   * Puts failed messages of a campaign back into their queue, as if each had been requeued.
   *
   * @return how many, at most so many
   */
  int requeueFailed(TenantScope scope, CampaignId campaign, int most, Instant now);

  /** In the order in which they are served. */
  Listing list(TenantScope scope, CampaignId campaign, Filter filter, Request request);
}

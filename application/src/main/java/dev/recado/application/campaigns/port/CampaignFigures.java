package dev.recado.application.campaigns.port;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.contact.ContactId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What recipients add up to over time. */
public interface CampaignFigures {
  /** From the first message of a campaign that left to the last thing that came of any. */
  record Span(Instant first, Instant last) {}

  /**
   * What happened within a stretch of time.
   *
   * @param from when it begins; it is as long as was asked
   */
  record Bucket(Instant from, int sent, int delivered, int read, int replied) {
    public static Bucket empty(Instant from) {
      return new Bucket(from, 0, 0, 0, 0);
    }
  }

  /** A recipient and the name of the campaign. */
  record Part(String campaign, Recipient recipient) {}

  /** Empty while nothing has left. */
  Optional<Span> span(TenantScope scope, CampaignId campaign);

  /**
   * What happened in each stretch, the earliest first; those in which nothing happened are left
   * out.
   *
   * @param from where the first stretch begins; what happened earlier is left out
   */
  List<Bucket> over(TenantScope scope, CampaignId campaign, Instant from, Duration stretch);

  /** How many messages of a campaign have left since. */
  int sentSince(TenantScope scope, CampaignId campaign, Instant since);

  /** The campaigns a contact is in and within reach of the scope, newest first. */
  List<Part> of(TenantScope scope, ContactId contact, int most);
}

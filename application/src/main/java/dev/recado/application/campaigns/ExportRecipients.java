package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.campaigns.port.Recipients;
import dev.recado.application.campaigns.port.Recipients.Filter;
import dev.recado.application.campaigns.port.Recipients.Listing;
import dev.recado.application.campaigns.port.Recipients.Place;
import dev.recado.application.campaigns.port.Recipients.Request;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.member.Permission;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads all recipients of a campaign, however many: a page at a time, each in a transaction of its
 * own, so that whoever takes his time to receive them holds nothing open.
 */
public final class ExportRecipients {
  private static final int PAGE = 200;

  private final Essentials essentials;
  private final Campaigns campaigns;
  private final Recipients recipients;

  public ExportRecipients(Essentials essentials, Campaigns campaigns, Recipients recipients) {
    this.essentials = essentials;
    this.campaigns = campaigns;
    this.recipients = recipients;
  }

  /** All recipients in the order in which they are served, to be read once or more. */
  public interface Export {
    Campaign campaign();

    void forEach(Consumer<Recipient> reader);
  }

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   */
  public Export export(TenantScope scope, CampaignId id) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    Campaign campaign =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  Campaign found = campaigns.find(scope, id).orElseThrow(UnknownCampaign::new);
                  essentials.record(
                      scope, Deed.of(Act.CAMPAIGN_EXPORTED, Subject.of(id)).in(found.unit()));
                  return found;
                });
    return new Pages(scope, campaign);
  }

  private final class Pages implements Export {
    private final TenantScope scope;
    private final Campaign campaign;

    private Pages(TenantScope scope, Campaign campaign) {
      this.scope = scope;
      this.campaign = campaign;
    }

    @Override
    public Campaign campaign() {
      return campaign;
    }

    @Override
    public void forEach(Consumer<Recipient> reader) {
      Optional<Place> after = Optional.empty();
      do {
        Listing page = page(new Request(after, PAGE));
        page.items().forEach(reader);
        after = page.next();
      } while (after.isPresent());
    }

    private Listing page(Request request) {
      return essentials
          .transactions()
          .within(scope, () -> recipients.list(scope, campaign.id(), Filter.ALL, request));
    }
  }
}

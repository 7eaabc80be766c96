package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.CampaignFigures;
import dev.recado.application.campaigns.port.CampaignFigures.Part;
import dev.recado.application.contacts.UnknownContact;
import dev.recado.application.contacts.port.Contacts;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.member.Permission;
import java.util.List;

/** The campaigns a contact is in and what became of it there, newest first, at most 200. */
public final class ListContactCampaigns {
  private static final int MOST = 200;
  private final Transactions transactions;
  private final Contacts contacts;
  private final CampaignFigures figures;

  public ListContactCampaigns(
      Transactions transactions, Contacts contacts, CampaignFigures figures) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.figures = figures;
  }

  /**
   * @throws UnknownContact when the tenant has no such contact
   */
  public List<Part> list(TenantScope scope, ContactId contact) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    return transactions.within(
        scope,
        () -> {
          contacts.find(scope, contact).orElseThrow(UnknownContact::new);
          return figures.of(scope, contact, MOST);
        });
  }
}

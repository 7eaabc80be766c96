package dev.recado.ui.contacts;

import dev.recado.application.campaigns.ListContactCampaigns;
import dev.recado.application.campaigns.port.CampaignFigures.Part;
import dev.recado.application.consent.ShowOptOuts;
import dev.recado.application.contacts.ListContacts;
import dev.recado.application.contacts.ListMerges;
import dev.recado.application.contacts.ShowContact;
import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.member.Permission;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One contact: who he is, whether he may be written to, what happened. */
@Path("ui/contacts/{id: [0-9a-fA-F-]+}")
@RequestScoped
public class ContactPage {
  private static final int CANDIDATES = 10;

  @Inject Page page;
  @Inject Place place;
  @Inject CurrentCaller caller;
  @Inject ShowContact showContact;
  @Inject ShowOptOuts showOptOuts;
  @Inject ListMerges listMerges;
  @Inject ListContacts listContacts;
  @Inject ListContactCampaigns listContactCampaigns;

  /**
   * @param same what to look for to find the same person a second time
   */
  @GET
  public Response show(@PathParam("id") String id, @QueryParam("same") @Nullable String same) {
    ContactId contact = new ContactId(PathId.of(id));
    ContactView.History history =
        new ContactView.History(
            showOptOuts.show(place.scope(), contact),
            listMerges.list(place.scope(), contact),
            campaigns(contact));
    return page.show(
        "contacts/contact",
        ContactView.from(
            showContact.show(place.scope(), contact), history, candidates(contact, same)));
  }

  private List<Part> campaigns(ContactId contact) {
    return caller.get().may(Permission.MANAGE_CAMPAIGNS)
        ? listContactCampaigns.list(place.scope(), contact)
        : List.of();
  }

  private ContactView.Candidates candidates(ContactId contact, @Nullable String same) {
    SearchWords words = SearchWords.of(same == null ? "" : same);
    if (words.equals(SearchWords.NONE)) {
      return ContactView.Candidates.NONE;
    }
    Filter wish = new Filter(words, Optional.empty());
    var request = dev.recado.application.operations.Page.Request.first(CANDIDATES);
    List<ContactsView.Row> rows =
        listContacts.list(place.scope(), wish, request).items().stream()
            .filter(card -> !card.contact().id().equals(contact))
            .map(ContactsView.Row::from)
            .toList();
    return new ContactView.Candidates(same.strip(), rows);
  }
}

package dev.recado.web.contacts;

import dev.recado.application.campaigns.ListContactCampaigns;
import dev.recado.application.campaigns.port.CampaignFigures.Part;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which campaigns a contact was in. */
@Path("contacts/{id}/campaigns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@Tag(name = "Contacts")
public class ContactCampaignResource {
  @Inject CurrentCaller caller;
  @Inject ListContactCampaigns listContactCampaigns;

  /** A campaign, and what became of the contact there. */
  public record PartView(
      String campaignId,
      String campaign,
      String status,
      @Nullable String reason,
      @Nullable Instant sentAt,
      @Nullable String messageId) {
    static PartView from(Part part) {
      Recipient recipient = part.recipient();
      return new PartView(
          recipient.campaign().toString(),
          part.campaign(),
          recipient.status().label(),
          recipient.skipped().map(RefusalReason::label).or(recipient::error).orElse(null),
          recipient.marks().sentAt().orElse(null),
          recipient.message().map(Object::toString).orElse(null));
    }
  }

  @GET
  @Operation(summary = "The campaigns a contact is in, newest first, at most 200")
  public PageView<PartView> list(@PathParam("id") String id) {
    var parts = listContactCampaigns.list(caller.scope(), new ContactId(PathId.of(id)));
    return new PageView<>(parts.stream().map(PartView::from).toList(), null);
  }
}

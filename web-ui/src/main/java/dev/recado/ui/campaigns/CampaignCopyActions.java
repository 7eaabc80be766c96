package dev.recado.ui.campaigns;

import dev.recado.application.campaigns.CloneCampaign;
import dev.recado.application.campaigns.ExportRecipients;
import dev.recado.application.campaigns.SendTest;
import dev.recado.application.operations.Once;
import dev.recado.domain.campaign.Campaign;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.campaigns.RecipientTable;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is made of a campaign: another one like it, a message to try it out, a file. */
@Path("ui/campaigns/{id: [0-9a-fA-F-]+}")
@RequestScoped
public class CampaignCopyActions {
  @Inject Page page;
  @Inject Place place;
  @Inject CloneCampaign cloneCampaign;
  @Inject SendTest sendTest;
  @Inject ExportRecipients exportRecipients;

  /**
   * @param silent whether only for those who did not answer
   */
  @POST
  @Path("clone")
  public Response clone(@PathParam("id") String id, @FormParam("silent") @Nullable String silent) {
    CloneCampaign.Wish wish = new CloneCampaign.Wish(Optional.empty(), silent != null);
    Campaign made = cloneCampaign.clone(place.scope(), campaign(id), wish, Once.<Campaign>always());
    return page.done("/ui/campaigns/" + made.id() + "/message", "campaigns.done.cloned");
  }

  /**
   * @param variant which wording, from 1
   * @param values a line {@code name=value} for each variable
   */
  @POST
  @Path("test")
  public Response test(
      @PathParam("id") String id,
      @FormParam("phone") @Nullable String phone,
      @FormParam("variant") @Nullable Integer variant,
      @FormParam("values") @Nullable String values) {
    String to = phone == null ? "" : phone.strip();
    int wording = variant == null ? 0 : variant - 1;
    sendTest.send(
        place.scope(),
        campaign(id),
        new SendTest.Trial(to, wording, values(values), Optional.empty()));
    return page.done("/ui/campaigns/" + id, "campaigns.done.tested", to);
  }

  private static Map<String, String> values(@Nullable String lines) {
    Map<String, String> values = new HashMap<>();
    Optional.ofNullable(lines).orElse("").lines().forEach(line -> put(values, line));
    return values;
  }

  private static void put(Map<String, String> values, String line) {
    int equals = line.indexOf('=');
    if (equals > 0) {
      values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
  }

  @GET
  @Path("export")
  public Response export(@PathParam("id") String id) {
    return RecipientTable.response(exportRecipients.export(place.scope(), campaign(id)));
  }

  private static CampaignId campaign(String id) {
    return new CampaignId(PathId.of(id));
  }
}

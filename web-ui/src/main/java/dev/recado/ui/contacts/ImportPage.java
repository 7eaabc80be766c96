package dev.recado.ui.contacts;

import dev.recado.application.contacts.ImportContacts;
import dev.recado.application.contacts.ImportReport;
import dev.recado.application.contacts.PreviewImport;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.refusal.Refusal;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.ui.tables.GivenTable;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table becomes contacts; what is in it is shown first. */
@Path("ui/contacts/import")
@RequestScoped
public class ImportPage {
  private static final String TEMPLATE = "contacts/import";

  @Inject Page page;
  @Inject Place place;
  @Inject ImportContacts importContacts;
  @Inject PreviewImport previewImport;

  @GET
  public Response show() {
    return page.show(TEMPLATE, ImportView.BLANK);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(List<EntityPart> parts) {
    GivenTable given = new GivenTable(parts);
    try {
      if (!given.text("look").isEmpty()) {
        return page.show(TEMPLATE, new ImportView(table(given), null));
      }
      ImportReport report =
          importContacts.take(
              place.scope(), given.table(), given.choice(), tags(given.text("tags")));
      return page.show(TEMPLATE, new ImportView(null, ImportView.Taken.from(report)));
    } catch (Refusal refusal) {
      return page.again(TEMPLATE, ImportView.BLANK, Problem.of(refusal));
    }
  }

  private static Set<Tag> tags(String typed) {
    return Stream.of(typed.split(",", -1))
        .filter(each -> !each.isBlank())
        .map(Tag::new)
        .collect(Collectors.toSet());
  }

  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response preview(List<EntityPart> parts) {
    return page.part("contacts/table", table(new GivenTable(parts)));
  }

  private ImportView.Table table(GivenTable given) {
    return ImportView.Table.from(
        previewImport.preview(place.scope(), given.table(), given.choice()));
  }
}

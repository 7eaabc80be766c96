package dev.recado.ui.contacts;

import dev.recado.application.contacts.AddContact;
import dev.recado.application.contacts.ExportContacts;
import dev.recado.application.contacts.ListContacts;
import dev.recado.application.contacts.ListTags;
import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.application.operations.Once;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.refusal.Refusal;
import dev.recado.domain.tenant.Name;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.contacts.ContactTable;
import dev.recado.web.json.PageView;
import dev.recado.web.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contatos: found by name, phone and tag. */
@Path("ui/contacts")
@RequestScoped
public class ContactsPage {
  private static final int ROWS = 50;

  @Inject Page page;
  @Inject Place place;
  @Inject ListContacts listContacts;
  @Inject ListTags listTags;
  @Inject AddContact addContact;
  @Inject ExportContacts exportContacts;

  @GET
  public Response show(
      @QueryParam("q") @Nullable String q,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("cursor") @Nullable String cursor) {
    return page.show("contacts/contacts", view(text(q), text(tag), cursor));
  }

  @GET
  @Path("list")
  public Response list(
      @QueryParam("q") @Nullable String q,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("cursor") @Nullable String cursor) {
    return page.part("contacts/list", view(text(q), text(tag), cursor));
  }

  @POST
  public Response add(
      @FormParam("phone") @Nullable String phone, @FormParam("name") @Nullable String name) {
    try {
      Optional<Name> called =
          Optional.of(text(name)).filter(some -> !some.isEmpty()).map(Name::new);
      AddContact.Added added =
          addContact.add(place.scope(), text(phone), called, Once.<AddContact.Added>always());
      String path = "/ui/contacts/" + added.card().contact().id();
      return page.done(path, added.added() ? "contacts.done.added" : "contacts.done.known");
    } catch (Refusal refusal) {
      return page.again("contacts/contacts", view("", "", null), Problem.of(refusal));
    }
  }

  @GET
  @Path("export")
  public Response export(
      @QueryParam("q") @Nullable String q, @QueryParam("tag") @Nullable String tag) {
    return ContactTable.response(exportContacts.export(place.scope(), filter(text(q), text(tag))));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private static Filter filter(String q, String tag) {
    return new Filter(
        SearchWords.of(q), Optional.of(tag).filter(some -> !some.isEmpty()).map(Tag::new));
  }

  private ContactsView view(String q, String tag, @Nullable String cursor) {
    PageView<ContactsView.Row> rows =
        PageView.from(
            listContacts.list(
                place.scope(), filter(q, tag), PageView.request(blankToNull(cursor), ROWS)),
            ContactsView.Row::from);
    return ContactsView.from(rows, q, tag, listTags.list(place.scope()));
  }

  private static @Nullable String blankToNull(@Nullable String cursor) {
    return cursor == null || cursor.isEmpty() ? null : cursor;
  }
}

package dev.recado.web.contacts;

import dev.recado.application.contacts.AddContact;
import dev.recado.application.contacts.ChangeFields;
import dev.recado.application.contacts.ListContacts;
import dev.recado.application.contacts.ListTags;
import dev.recado.application.contacts.NameContact;
import dev.recado.application.contacts.ShowContact;
import dev.recado.application.contacts.TagContact;
import dev.recado.application.contacts.UntagContact;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.contacts.port.ContactTags;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.tenant.Name;
import dev.recado.web.json.Bodies;
import dev.recado.web.json.Creations;
import dev.recado.web.json.JsonBody;
import dev.recado.web.json.PageView;
import dev.recado.web.json.PathId;
import dev.recado.web.json.RequestKey;
import dev.recado.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/** The tenant's address book. */
@Path("contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Contacts")
public class ContactResource {
  @Inject CurrentCaller caller;
  @Inject Creations creations;
  @Inject ListContacts listContacts;
  @Inject ShowContact showContact;
  @Inject NameContact nameContact;
  @Inject ChangeFields changeFields;
  @Inject AddContact addContact;
  @Inject ListTags listTags;
  @Inject TagContact tagContact;
  @Inject UntagContact untagContact;

  record ContactRequest(String phone, @Nullable String name) {}

  record FieldsRequest(Map<String, String> fields) {}

  record NameRequest(@Nullable String name) {}

  /** A tag and how many contacts have it. */
  public record TagView(String tag, int contacts) {
    static TagView from(ContactTags.Usage usage) {
      return new TagView(usage.tag().value(), usage.contacts());
    }
  }

  @GET
  @Operation(
      summary = "Contacts, newest first; with tag only those who have it",
      description =
          "q is what the name, one of its words or the phone begins with; a whole phone is found"
              + " with or without country code and ninth digit.")
  public PageView<ContactView> list(
      @QueryParam("q") @Nullable String text,
      @QueryParam("tag") @Nullable String tag,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    ContactSearch.Filter filter = filter(text, tag);
    return PageView.from(
        listContacts.list(caller.scope(), filter, PageView.request(cursor, limit)),
        ContactView::from);
  }

  static ContactSearch.Filter filter(@Nullable String text, @Nullable String tag) {
    return new ContactSearch.Filter(
        text == null ? SearchWords.NONE : SearchWords.of(text),
        Optional.ofNullable(tag).map(Tag::new));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One contact with its names, addresses and tags")
  public ContactView show(@PathParam("id") String id) {
    return ContactView.from(showContact.show(caller.scope(), contact(id)));
  }

  @PUT
  @Path("{id}/name")
  @Operation(summary = "Say what you call a contact: shown before its own names; null ends that")
  public ContactView name(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = NameRequest.class)))
          InputStream body) {
    Optional<Name> name = Bodies.json(body).optionalText("name").map(Name::new);
    nameContact.name(caller.scope(), contact(id), name);
    return ContactView.from(showContact.show(caller.scope(), contact(id)));
  }

  @PUT
  @Path("{id}/fields")
  @Operation(summary = "Replace what you note about a contact: texts by name, at most 50")
  public ContactView fields(
      @PathParam("id") String id,
      @RequestBody(content = @Content(schema = @Schema(implementation = FieldsRequest.class)))
          InputStream body) {
    ContactFields fields =
        Bodies.json(body)
            .optionalObject("fields")
            .map(given -> ContactFields.given(given.plainTexts()))
            .orElse(ContactFields.NONE);
    changeFields.change(caller.scope(), contact(id), fields);
    return ContactView.from(showContact.show(caller.scope(), contact(id)));
  }

  @GET
  @Path("tags")
  @Operation(summary = "The tags in use, the most frequent first, at most 1000")
  public PageView<TagView> tags() {
    return new PageView<>(listTags.list(caller.scope()).stream().map(TagView::from).toList(), null);
  }

  @PUT
  @Path("{id}/tags/{tag}")
  @Operation(summary = "Tag a contact")
  public void tag(@PathParam("id") String id, @PathParam("tag") String tag) {
    tagContact.tag(caller.scope(), contact(id), new Tag(tag));
  }

  @DELETE
  @Path("{id}/tags/{tag}")
  @Operation(summary = "Take a tag off a contact")
  public void untag(@PathParam("id") String id, @PathParam("tag") String tag) {
    untagContact.untag(caller.scope(), contact(id), new Tag(tag));
  }

  private static ContactId contact(String id) {
    return new ContactId(PathId.of(id));
  }

  @POST
  @Operation(summary = "Add a contact: 201, or 200 with the one that is there already")
  public Response add(
      @Parameter(description = RequestKey.DESCRIPTION) @HeaderParam(RequestKey.HEADER)
          @Nullable String key,
      @RequestBody(content = @Content(schema = @Schema(implementation = ContactRequest.class)))
          InputStream body) {
    JsonBody json = Bodies.json(body);
    Optional<Name> name = json.optionalText("name").map(Name::new);
    return creations.answer(
        key,
        json,
        ContactResource::reply,
        once -> addContact.add(caller.scope(), json.text("phone"), name, once));
  }

  private static Creations.Reply reply(AddContact.Added added) {
    Response.Status status = added.added() ? Response.Status.CREATED : Response.Status.OK;
    return new Creations.Reply(status, ContactView.from(added.card()));
  }
}

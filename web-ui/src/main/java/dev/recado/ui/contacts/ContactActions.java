package dev.recado.ui.contacts;

import dev.recado.application.consent.OptOutContact;
import dev.recado.application.consent.OptOutNote;
import dev.recado.application.consent.UndoOptOut;
import dev.recado.application.contacts.ChangeFields;
import dev.recado.application.contacts.NameContact;
import dev.recado.application.contacts.TagContact;
import dev.recado.application.contacts.UntagContact;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.domain.tenant.Name;
import dev.recado.ui.frame.Page;
import dev.recado.ui.frame.Place;
import dev.recado.web.json.PathId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is noted about a contact, and whether it may be written to. */
@Path("ui/contacts/{id: [0-9a-fA-F-]+}")
@RequestScoped
public class ContactActions {
  @Inject Page page;
  @Inject Place place;
  @Inject NameContact nameContact;
  @Inject TagContact tagContact;
  @Inject UntagContact untagContact;
  @Inject ChangeFields changeFields;
  @Inject OptOutContact optOutContact;
  @Inject UndoOptOut undoOptOut;

  @POST
  @Path("name")
  public Response name(@PathParam("id") String id, @FormParam("name") @Nullable String name) {
    nameContact.name(place.scope(), contact(id), given(name).map(Name::new));
    return saved(id);
  }

  @POST
  @Path("tags")
  public Response tag(@PathParam("id") String id, @FormParam("tag") @Nullable String tag) {
    tagContact.tag(place.scope(), contact(id), new Tag(given(tag).orElse("")));
    return saved(id);
  }

  @POST
  @Path("untag")
  public Response untag(@PathParam("id") String id, @FormParam("tag") @Nullable String tag) {
    untagContact.untag(place.scope(), contact(id), new Tag(given(tag).orElse("")));
    return saved(id);
  }

  @POST
  @Path("fields")
  public Response fields(@PathParam("id") String id, @FormParam("fields") @Nullable String lines) {
    changeFields.change(place.scope(), contact(id), ContactFields.given(fields(lines)));
    return saved(id);
  }

  private static Map<String, String> fields(@Nullable String lines) {
    Map<String, String> fields = new LinkedHashMap<>();
    given(lines)
        .orElse("")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              if (equals < 1) {
                throw new InvalidValue(
                    "/fields", "invalid_field_line", "Write each line as: name = value.");
              }
              fields.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            });
    return fields;
  }

  @POST
  @Path("opt-out")
  public Response optOut(@PathParam("id") String id, @FormParam("note") @Nullable String note) {
    optOutContact.optOut(place.scope(), contact(id), given(note).map(OptOutNote::new));
    return page.done("/ui/contacts/" + id, "contacts.done.opted_out");
  }

  @POST
  @Path("opt-in")
  public Response optIn(@PathParam("id") String id) {
    undoOptOut.undo(place.scope(), contact(id));
    return page.done("/ui/contacts/" + id, "contacts.done.opted_in");
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
  }

  private Response saved(String id) {
    return page.done("/ui/contacts/" + id, "frame.saved");
  }

  private static ContactId contact(String id) {
    return new ContactId(PathId.of(id));
  }
}

package dev.recado.ui.contacts;

import dev.recado.application.contacts.ContactCard;
import dev.recado.application.contacts.ListContacts;
import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.SearchWords;
import dev.recado.ui.frame.Findable;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds contacts by name and phone. */
@ApplicationScoped
public class ContactFinds implements Findable {
  private static final int SHOWN = 5;

  @Inject ListContacts listContacts;

  @Override
  public List<Find> find(Place place, String query) {
    Filter wish = new Filter(SearchWords.of(query), Optional.empty());
    return listContacts.list(place.scope(), wish, Page.Request.first(SHOWN)).items().stream()
        .map(ContactCard::contact)
        .map(contact -> new Find("user", said(contact), "/ui/contacts/" + contact.id()))
        .toList();
  }

  private static String said(Contact contact) {
    String name = Person.name(contact);
    String phone = Person.phone(contact);
    return name.isEmpty() ? phone : phone.isEmpty() ? name : name + " · " + phone;
  }
}

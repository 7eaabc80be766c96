package dev.recado.ui.conversations;

import dev.recado.application.consent.ShowOptOuts;
import dev.recado.application.contacts.ContactCard;
import dev.recado.application.contacts.ShowContact;
import dev.recado.application.inbox.ListConversations;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.ContactNames;
import dev.recado.domain.contact.SearchWords;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.conversation.Conversation;
import dev.recado.ui.frame.Place;
import dev.recado.ui.frame.Reader;
import dev.recado.ui.text.Phones;
import dev.recado.ui.text.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what is known about whom a conversation is with. */
@RequestScoped
public class ContactPanes {
  private static final int EARLIER = 6;

  @Inject Place place;
  @Inject Reader reader;
  @Inject ShowContact showContact;
  @Inject ShowOptOuts showOptOuts;
  @Inject ListConversations listConversations;

  ContactPane of(ListedConversation listed) {
    String title = Naming.title(listed);
    Optional<ContactId> contact = listed.conversation().contact();
    Optional<ContactCard> known = contact.map(id -> showContact.show(place.scope(), id));
    return new ContactPane(
        title,
        Naming.initial(title),
        listed.phone().map(Phones::write),
        contact.map(id -> "/ui/contacts/" + id),
        known.map(tagged -> names(tagged.contact().names())).orElse(List.of()),
        known.map(tagged -> tagged.tags().stream().map(Tag::value).toList()).orElse(List.of()),
        contact.filter(this::optedOut).isPresent(),
        contact.map(id -> earlier(id, listed.conversation())).orElse(List.of()));
  }

  private static List<ContactPane.Named> names(ContactNames names) {
    return Stream.of(
            names.saved().map(name -> new ContactPane.Named("saved", name)),
            names.business().map(name -> new ContactPane.Named("business", name)),
            names.profile().map(profile -> new ContactPane.Named("profile", profile.name())))
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean optedOut(ContactId contact) {
    return showOptOuts.show(place.scope(), contact).stream()
        .anyMatch(optOut -> optOut.undone().isEmpty());
  }

  private List<ContactPane.Earlier> earlier(ContactId contact, Conversation shown) {
    Wanted wanted =
        new Wanted(
            Optional.empty(),
            new Holder.Anybody(),
            Optional.empty(),
            false,
            Optional.of(contact),
            SearchWords.NONE);
    return listConversations
        .list(place.scope(), wanted, Page.Request.first(EARLIER))
        .items()
        .stream()
        .map(ListedConversation::conversation)
        .filter(other -> !other.id().equals(shown.id()))
        .map(this::earlier)
        .toList();
  }

  private ContactPane.Earlier earlier(Conversation other) {
    Times times = reader.times();
    return new ContactPane.Earlier(
        "/ui/conversations/" + other.id(),
        times.stamp(other.lastMessageAt()),
        other.preview().orElse(""),
        other.open());
  }
}

package dev.recado.ui.conversations;

import dev.recado.application.inbox.ListConversations;
import dev.recado.application.inbox.ListedConversation;
import dev.recado.application.inbox.port.ConversationList.Holder;
import dev.recado.application.inbox.port.ConversationList.Wanted;
import dev.recado.application.operations.Page;
import dev.recado.domain.contact.SearchWords;
import dev.recado.ui.frame.Findable;
import dev.recado.ui.frame.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lets the palette find open conversations by whom they are with. */
@ApplicationScoped
public class ConversationFinds implements Findable {
  private static final int SHOWN = 5;

  @Inject ListConversations listConversations;

  @Override
  public List<Find> find(Place place, String query) {
    SearchWords words = SearchWords.of(query);
    if (words.equals(SearchWords.NONE)) {
      return List.of();
    }
    Wanted wanted =
        new Wanted(
            place.unitId(),
            new Holder.Anybody(),
            Optional.of(true),
            false,
            Optional.empty(),
            words);
    return listConversations.list(place.scope(), wanted, Page.Request.first(SHOWN)).items().stream()
        .map(ConversationFinds::found)
        .toList();
  }

  private static Find found(ListedConversation listed) {
    return new Find("message", Naming.title(listed), ThreadPane.path(listed));
  }
}

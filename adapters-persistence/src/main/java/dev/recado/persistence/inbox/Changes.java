package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.GatewayEvent.Chat;
import dev.recado.application.inbox.port.Inbox.Change;
import dev.recado.application.inbox.port.Inbox.Place;
import dev.recado.application.inbox.port.Inbox.Target;
import dev.recado.domain.contact.Party;
import dev.recado.domain.message.Claim;
import dev.recado.domain.message.Direction;
import dev.recado.domain.message.ProviderMessageId;
import dev.recado.persistence.messaging.MessageParties;
import dev.recado.persistence.messaging.ParkedChanges;
import dev.recado.persistence.sql.TenantSql;
import java.util.List;
import java.util.Optional;

/** Edits and deletions: applied where their claim can be true, parked while the message is away. */
final class Changes {
  private final MessageParties parties;
  private final ParkedChanges parked;

  Changes(TenantSql sql) {
    parties = new MessageParties(sql);
    parked = new ParkedChanges(sql);
  }

  Change make(TenantScope scope, Place place, Target message, ParkedChanges.Change change) {
    var name = new ParkedChanges.Name(place.connection(), message.id());
    var here = parties.named(scope, place.connection(), message.id());
    if (here.isEmpty() && parked.park(scope, name, message.claim(), change, place.now())) {
      return Change.PARKED;
    }
    // Somebody may have taken it in since, and waited for that.
    var now = here.isEmpty() ? parties.named(scope, place.connection(), message.id()) : here;
    Claim claim = message.claim().knowing(party -> parties.known(scope, party));
    var own = now.stream().filter(found -> found.fits(claim)).toList();
    own.forEach(found -> parked.apply(scope, found.id(), change));
    return own.isEmpty() ? Change.REFUSED : Change.APPLIED;
  }

  /** Whether all that came under that id came from others. */
  boolean somebodyElses(TenantScope scope, Place place, Chat chat, ProviderMessageId id) {
    Optional<Party> author =
        chat instanceof Chat.Group(var group, var by) ? by.map(Party::of) : Optional.empty();
    List<MessageParties.Found> known =
        parties.named(scope, place.connection(), id).stream()
            .filter(found -> found.direction() == Direction.INBOUND)
            .toList();
    return !known.isEmpty()
        && known.stream().allMatch(found -> found.isElsewhere(chat.party(), author));
  }
}

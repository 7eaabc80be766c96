package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.contacts.AliasesContract;
import dev.recado.testkit.contacts.AnyOrderContract;
import dev.recado.testkit.contacts.ContactDetailsContract;
import dev.recado.testkit.contacts.ContactMergesContract;
import dev.recado.testkit.contacts.ContactSearchContract;
import dev.recado.testkit.contacts.ContactTagsContract;
import dev.recado.testkit.contacts.ContactsContract;
import dev.recado.testkit.inbox.ConversationListContract;
import dev.recado.testkit.inbox.ConversationsContract;
import dev.recado.testkit.inbox.GapWatchesContract;
import dev.recado.testkit.inbox.InboxContract;
import dev.recado.testkit.inbox.InboxTables.RawRow;
import dev.recado.testkit.inbox.KnownMessagesContract;
import dev.recado.testkit.inbox.NotesContract;
import dev.recado.testkit.inbox.ParkedNewsContract;
import dev.recado.testkit.inbox.QuickRepliesContract;
import dev.recado.testkit.inbox.RawEventsContract;
import dev.recado.testkit.inbox.ResponsesContract;
import dev.recado.testkit.inbox.RevisionsContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

class InMemoryInboxTest {
  @Nested
  class Contacts implements ContactsContract, OnMemory {}

  @Nested
  class Merges implements ContactMergesContract, OnMemory {}

  @Nested
  class AnyOrder implements AnyOrderContract, OnMemory {}

  @Nested
  class Aliases implements AliasesContract, OnMemory {}

  @Nested
  class ContactTags implements ContactTagsContract, OnMemory {}

  @Nested
  class ContactSearch implements ContactSearchContract, OnMemory {}

  @Nested
  class ContactDetails implements ContactDetailsContract, OnMemory {}

  @Nested
  class Conversations implements ConversationsContract, OnMemory {}

  @Nested
  class ConversationList implements ConversationListContract, OnMemory {}

  @Nested
  class ParkedNews implements ParkedNewsContract, OnMemory {}

  @Nested
  class Notes implements NotesContract, OnMemory {}

  @Nested
  class QuickReplies implements QuickRepliesContract, OnMemory {}

  @Nested
  class Inbox implements InboxContract, OnMemory {}

  @Nested
  class Responses implements ResponsesContract, OnMemory {}

  @Nested
  class Revisions implements RevisionsContract, OnMemory {}

  @Nested
  class KnownMessages implements KnownMessagesContract, OnMemory {}

  @Nested
  class GapWatches implements GapWatchesContract, OnMemory {}

  @Nested
  class RawEvents implements RawEventsContract, OnMemory {
    @Override
    public List<RawEvent> kept(TenantScope scope, Line line) {
      return within(
          scope,
          () ->
              MEMORY
                  .inboxTables()
                  .rawEvents()
                  .all(scope)
                  .map(RawRow::value)
                  .filter(event -> event.connection().equals(line.id()))
                  .toList());
    }
  }
}

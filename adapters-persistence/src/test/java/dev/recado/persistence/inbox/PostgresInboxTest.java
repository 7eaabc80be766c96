package dev.recado.persistence.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.RawEvents.Handling;
import dev.recado.application.inbox.port.RawEvents.RawEvent;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.PostgresJdbi;
import dev.recado.persistence.sql.TenantSql;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.inbox.ConversationListContract;
import dev.recado.testkit.inbox.ConversationsContract;
import dev.recado.testkit.inbox.GapWatchesContract;
import dev.recado.testkit.inbox.InboxContract;
import dev.recado.testkit.inbox.KnownMessagesContract;
import dev.recado.testkit.inbox.NotesContract;
import dev.recado.testkit.inbox.ParkedNewsContract;
import dev.recado.testkit.inbox.QuickRepliesContract;
import dev.recado.testkit.inbox.RawEventsContract;
import dev.recado.testkit.inbox.ResponsesContract;
import dev.recado.testkit.inbox.RevisionsContract;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;

class PostgresInboxTest {
  @Nested
  class OfConversations implements ConversationsContract, OnPostgres {}

  @Nested
  class OfConversationList implements ConversationListContract, OnPostgres {}

  @Nested
  class OfNotes implements NotesContract, OnPostgres {}

  @Nested
  class OfQuickReplies implements QuickRepliesContract, OnPostgres {}

  @Nested
  class OfTheInbox implements InboxContract, OnPostgres {}

  @Nested
  class OfParkedNews implements ParkedNewsContract, OnPostgres {}

  @Nested
  class OfResponses implements ResponsesContract, OnPostgres {}

  @Nested
  class OfRevisions implements RevisionsContract, OnPostgres {}

  @Nested
  class OfKnownMessages implements KnownMessagesContract, OnPostgres {}

  @Nested
  class OfGapWatches implements GapWatchesContract, OnPostgres {}

  @Nested
  class OfRawEvents implements RawEventsContract, OnPostgres {
    private final TenantSql sql = new TenantSql(PostgresJdbi.over(TestDatabase.shared().app()));

    @Override
    public List<RawEvent> kept(TenantScope scope, Line line) {
      String select =
          "select * from raw_events where tenant_id = :tenant and connection_id = :connection";
      return within(
          scope,
          () ->
              sql.list(
                  scope,
                  select,
                  values -> values.bind("connection", line.id().value()),
                  (row, context) -> event(row)));
    }

    private static RawEvent event(ResultSet row) throws SQLException {
      return new RawEvent(
          Columns.uuid(row, "id"),
          new ConnectionId(Columns.uuid(row, "connection_id")),
          row.getString("event"),
          row.getString("body"),
          Columns.instant(row, "received_at"),
          Handling.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
          Columns.optionalText(row, "note").orElse(""));
    }
  }
}

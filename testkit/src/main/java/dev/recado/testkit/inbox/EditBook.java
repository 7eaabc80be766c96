package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Inbox.Wording;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.testkit.inbox.InboxTables.VersionsRow;
import dev.recado.testkit.inbox.InboxTables.VersionsRow.Version;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import dev.recado.testkit.messaging.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Edits messages and keeps all that they ever said. */
public final class EditBook {
  private final InboxTables tables;

  public EditBook(InboxTables tables) {
    this.tables = tables;
  }

  MessageRow edited(TenantScope scope, MessageRow row, Wording wording) {
    return wording
        .text()
        .map(text -> edited(scope, row, text, wording.at()))
        .orElseGet(() -> row.with(Revision.of(row.value()).hidden(wording.at()).done()));
  }

  /** The row with other words, unless a later edit was seen. */
  private MessageRow edited(TenantScope scope, MessageRow row, String text, Instant at) {
    Message message = row.value();
    Version said = new Version(message.content().text(), message.marks().editedAt());
    Version next = new Version(Optional.of(text), Optional.of(at));
    if (next.after(said)) {
      keep(scope, message.id(), said);
      return row.with(Revision.of(message).edited(text, at).done());
    }
    if (!next.text().equals(said.text())) {
      keep(scope, message.id(), next);
    }
    return row;
  }

  List<Version> of(TenantScope scope, MessageId message) {
    return tables.versions().find(scope, message).map(VersionsRow::before).orElse(List.of());
  }

  private void keep(TenantScope scope, MessageId message, Version version) {
    if (tables.versions().find(scope, message).isEmpty()) {
      tables.versions().insert(scope, message, new VersionsRow(scope.tenant(), List.of(version)));
    } else {
      tables
          .versions()
          .replace(
              scope,
              message,
              new VersionsRow(scope.tenant(), VersionsRow.with(of(scope, message), version)));
    }
  }
}

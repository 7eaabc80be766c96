package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.port.Revisions;
import dev.recado.domain.message.Message;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.Quote;
import dev.recado.domain.message.Revised;
import dev.recado.testkit.inbox.InboxTables.VersionsRow.Version;
import dev.recado.testkit.messaging.MessageTables;
import dev.recado.testkit.messaging.MessageTables.MessageRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What messages said before, in memory. */
public final class InMemoryRevisions implements Revisions {
  private final EditBook edits;
  private final MessageTables messages;

  public InMemoryRevisions(EditBook edits, MessageTables messages) {
    this.edits = edits;
    this.messages = messages;
  }

  @Override
  public Map<MessageId, List<Revised>> of(TenantScope scope, List<MessageId> ids) {
    Map<MessageId, List<Revised>> all = new LinkedHashMap<>();
    within(scope, ids)
        .filter(message -> !edits.of(scope, message.id()).isEmpty())
        .forEach(message -> all.put(message.id(), revised(scope, message)));
    return all;
  }

  private List<Revised> revised(TenantScope scope, Message message) {
    List<Version> versions =
        edits.of(scope, message.id()).stream()
            .sorted(
                Comparator.comparing((Version version) -> version.since().orElse(Instant.MIN))
                    .thenComparing(version -> version.text().orElse("")))
            .toList();
    List<Revised> revised = new ArrayList<>();
    for (int index = 0; index < versions.size(); index++) {
      Optional<Instant> next =
          index + 1 < versions.size()
              ? versions.get(index + 1).since()
              : message.marks().editedAt();
      revised.add(new Revised(versions.get(index).text(), next.orElseThrow()));
    }
    return revised;
  }

  @Override
  public Map<MessageId, MessageId> answered(TenantScope scope, List<MessageId> ids) {
    Map<MessageId, MessageId> answered = new LinkedHashMap<>();
    within(scope, ids)
        .forEach(
            message ->
                message
                    .context()
                    .quote()
                    .flatMap(quote -> original(scope, message, quote))
                    .ifPresent(original -> answered.put(message.id(), original)));
    return answered;
  }

  private Optional<MessageId> original(TenantScope scope, Message answer, Quote quote) {
    return messages
        .messages()
        .all(scope)
        .map(MessageRow::value)
        .filter(message -> message.conversation().equals(answer.conversation()))
        .filter(message -> message.connection().equals(answer.connection()))
        .filter(message -> message.externalId().equals(Optional.of(quote.id())))
        .map(Message::id)
        .min(Comparator.comparing(MessageId::value));
  }

  private Stream<Message> within(TenantScope scope, List<MessageId> ids) {
    return ids.stream()
        .flatMap(id -> messages.messages().find(scope, id).stream())
        .map(MessageRow::value);
  }
}

package dev.recado.testkit.inbox;

import dev.recado.application.access.TenantScope;
import dev.recado.application.inbox.ShortcutTaken;
import dev.recado.application.inbox.port.QuickReplies;
import dev.recado.domain.conversation.QuickReply;
import dev.recado.domain.conversation.QuickReplyId;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import dev.recado.testkit.Table;
import dev.recado.testkit.access.AccessTables;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Quick replies in memory. */
public final class InMemoryQuickReplies implements QuickReplies {
  private static final Comparator<QuickReply> ORDER =
      Comparator.<QuickReply, String>comparing(reply -> reply.shortcut().value())
          .thenComparing(reply -> reply.unit().isEmpty())
          .thenComparing(reply -> reply.unit().map(UnitId::toString).orElse(""));

  private final Table<QuickReplyId, Row> rows;
  private final AccessTables access;

  public InMemoryQuickReplies(Table<QuickReplyId, Row> rows, AccessTables access) {
    this.rows = rows;
    this.access = access;
  }

  /** A quick reply of a tenant. */
  public record Row(TenantId tenant, QuickReply value) implements Table.Row {}

  @Override
  public void add(TenantScope scope, QuickReply reply, Instant now) {
    reply.unit().ifPresent(unit -> access.units().find(scope, unit).orElseThrow());
    requireFree(scope, reply);
    rows.insert(scope, reply.id(), new Row(scope.tenant(), reply));
  }

  @Override
  public void update(TenantScope scope, QuickReply reply, Instant now) {
    QuickReply known = rows.find(scope, reply.id()).orElseThrow().value();
    QuickReply changed = new QuickReply(reply.id(), known.unit(), reply.shortcut(), reply.text());
    requireFree(scope, changed);
    rows.replace(scope, reply.id(), new Row(scope.tenant(), changed));
  }

  private void requireFree(TenantScope scope, QuickReply reply) {
    boolean taken =
        replies(scope)
            .filter(other -> !other.id().equals(reply.id()))
            .filter(other -> other.unit().equals(reply.unit()))
            .anyMatch(other -> other.shortcut().equals(reply.shortcut()));
    if (taken) {
      throw new ShortcutTaken();
    }
  }

  private Stream<QuickReply> replies(TenantScope scope) {
    return rows.all(scope).map(Row::value);
  }

  @Override
  public void remove(TenantScope scope, QuickReplyId reply) {
    if (rows.find(scope, reply).isPresent()) {
      rows.remove(scope, reply);
    }
  }

  @Override
  public Optional<QuickReply> find(TenantScope scope, QuickReplyId reply) {
    return replies(scope)
        .filter(known -> known.id().equals(reply))
        .filter(known -> known.unit().filter(unit -> !scope.reaches(unit)).isEmpty())
        .findFirst();
  }

  @Override
  public List<QuickReply> all(TenantScope scope, Optional<UnitId> unit) {
    Optional<UnitId> only = unit.or(scope::boundTo);
    return replies(scope)
        .filter(known -> known.unit().filter(own -> !scope.reaches(own)).isEmpty())
        .filter(known -> known.unit().isEmpty() || only.isEmpty() || only.equals(known.unit()))
        .sorted(ORDER)
        .toList();
  }
}

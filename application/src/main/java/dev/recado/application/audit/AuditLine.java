package dev.recado.application.audit;

import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog.Entry;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.Name;
import java.util.Optional;
import java.util.function.Function;

/**
 * An entry of the audit log for a person to read.
 *
 * @param by what its author is called; empty when the reader does not know him
 */
public record AuditLine(Entry entry, Optional<Name> by) {
  static Page<AuditLine> of(Page<Entry> page, Function<MemberId, Optional<Name>> names) {
    return new Page<>(
        page.items().stream()
            .map(entry -> new AuditLine(entry, entry.member().flatMap(names)))
            .toList(),
        page.next());
  }
}

package dev.recado.web.audit;

import dev.recado.application.audit.AuditLine;
import dev.recado.application.operations.port.AuditLog.Entry;
import dev.recado.domain.audit.Difference;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.tenant.Name;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative act.
 *
 * @param tenantId null for what was done to the platform in its database
 * @param actor member, system, command_line or database
 * @param memberName null when the reader does not know him: somebody of the platform
 * @param changes what it changed; null before for what was not there
 * @param requestId as the log names the request
 */
public record AuditView(
    String id,
    Instant at,
    @Nullable String tenantId,
    @Nullable String unitId,
    String actor,
    @Nullable String memberId,
    @Nullable String memberName,
    String act,
    SubjectView subject,
    List<ChangeView> changes,
    @Nullable String reason,
    @Nullable String requestId) {
  public record SubjectView(String kind, String id) {
    static SubjectView from(Subject subject) {
      return new SubjectView(subject.kind().label(), subject.id());
    }
  }

  public record ChangeView(String field, @Nullable String before, @Nullable String after) {
    static ChangeView from(Difference difference) {
      return new ChangeView(
          difference.field(), difference.before().orElse(null), difference.after().orElse(null));
    }
  }

  static AuditView from(AuditLine line) {
    Entry entry = line.entry();
    return new AuditView(
        entry.id().toString(),
        entry.at(),
        entry.tenant().map(Object::toString).orElse(null),
        entry.deed().unit().map(Object::toString).orElse(null),
        entry.actor().label(),
        entry.member().map(Object::toString).orElse(null),
        line.by().map(Name::value).orElse(null),
        entry.deed().act().label(),
        SubjectView.from(entry.deed().subject()),
        entry.deed().differences().stream().map(ChangeView::from).toList(),
        entry.deed().reason().orElse(null),
        entry.request().orElse(null));
  }
}

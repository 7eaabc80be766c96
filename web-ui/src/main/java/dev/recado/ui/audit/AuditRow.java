package dev.recado.ui.audit;

import dev.recado.application.audit.AuditLine;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Difference;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.tenant.Name;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An act, as the page shows it.
 *
 * @param by what its author is called; empty when the reader does not know him
 * @param what the kind it was done to
 * @param name of what it was done to, as far as it has one to show
 * @param link to the page of that; empty where there is none
 * @param request as the log names the request; empty outside of one
 */
public record AuditRow(
    Instant at,
    String actor,
    String by,
    String act,
    String what,
    String id,
    String name,
    String link,
    String tenant,
    String unit,
    List<Change> changes,
    String reason,
    String request) {
  /** What it changed; empty before for what was not there, after for what is gone. */
  public record Change(String field, String before, String after) {
    static Change from(Difference difference, Map<String, String> names) {
      return new Change(
          difference.field(),
          difference.before().map(value -> names.getOrDefault(value, value)).orElse(""),
          difference.after().map(value -> names.getOrDefault(value, value)).orElse(""));
    }
  }

  /**
   * @param names of units, members and companies by their ids
   */
  static AuditRow from(AuditLine line, Map<String, String> names) {
    Deed deed = line.entry().deed();
    return new AuditRow(
        line.entry().at(),
        line.entry().actor().label(),
        line.by().map(Name::value).orElse(""),
        deed.act().label(),
        deed.subject().kind().label(),
        deed.subject().id(),
        name(deed.subject(), names),
        link(deed.subject()),
        line.entry().tenant().map(id -> names.getOrDefault(id.toString(), "")).orElse(""),
        deed.unit().map(id -> names.getOrDefault(id.toString(), "")).orElse(""),
        deed.differences().stream().map(one -> Change.from(one, names)).toList(),
        deed.reason().orElse(""),
        line.entry().request().orElse(""));
  }

  private static String name(Subject subject, Map<String, String> names) {
    return switch (subject.kind()) {
      case JOB, FLAG -> subject.id();
      case PLATFORM, EVENT, MESSAGE, CONTACT, QUICK_REPLY, CAMPAIGN, CONNECTION -> "";
      case TENANT, UNIT, MEMBER -> names.getOrDefault(subject.id(), "");
    };
  }

  private static String link(Subject subject) {
    return switch (subject.kind()) {
      case UNIT -> "/ui/administration/units/" + subject.id();
      case MEMBER -> "/ui/administration/members/" + subject.id();
      case CAMPAIGN -> "/ui/campaigns/" + subject.id();
      case CONTACT -> "/ui/contacts/" + subject.id();
      case EVENT -> "/ui/monitoring/events/" + subject.id();
      case JOB -> "/ui/monitoring/jobs";
      case FLAG -> "/ui/administration/flags";
      case PLATFORM, TENANT, CONNECTION, MESSAGE, QUICK_REPLY -> "";
    };
  }
}

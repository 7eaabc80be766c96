package dev.recado.ui.audit;

import dev.recado.application.operations.port.AuditLog;
import dev.recado.domain.audit.Act;
import dev.recado.domain.member.MemberId;
import dev.recado.ui.text.Address;
import dev.recado.ui.text.Given;
import dev.recado.web.json.PathId;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;

/**
 * Which acts are looked for, as a form has it; what is empty does not narrow.
 *
 * @param reach {@code platform} for those of all companies
 * @param subject the id of what they were done to
 * @param since in the reader's zone, such as 2026-11-21T09:34
 */
public record AuditFilter(
    String reach, String act, String member, String subject, String since, String until) {
  static AuditFilter from(MultivaluedMap<String, String> given) {
    return new AuditFilter(
        Given.text(given.getFirst("reach")),
        Given.text(given.getFirst("act")),
        Given.text(given.getFirst("member")),
        Given.text(given.getFirst("subject")),
        Given.text(given.getFirst("since")),
        Given.text(given.getFirst("until")));
  }

  /** Nothing is left out, in the same reach. */
  AuditFilter open() {
    return new AuditFilter(reach, "", "", "", "", "");
  }

  public boolean everywhere() {
    return reach.equals("platform");
  }

  /**
   * @throws dev.recado.domain.refusal.InvalidValue when an act, a member or a time is none
   */
  AuditLog.Filter in(ZoneId zone) {
    return new AuditLog.Filter(
        Given.some(act).map(Act::of),
        Given.some(member).map(id -> new MemberId(PathId.parse("member", id))),
        Given.some(subject),
        Given.moment("since", since, zone),
        Given.moment("until", until, zone));
  }

  /** The page of these acts. */
  Address address() {
    return new Address(AuditPage.PATH)
        .with("reach", reach)
        .with("act", act)
        .with("member", member)
        .with("subject", subject)
        .with("since", since)
        .with("until", until);
  }

  /** The page of all acts, here or everywhere. */
  public String within(String wanted) {
    return new Address(AuditPage.PATH).with("reach", wanted).text();
  }

  /** The page of what was done to one thing. */
  public String about(String id) {
    return new Address(AuditPage.PATH).with("reach", reach).with("subject", id).text();
  }
}

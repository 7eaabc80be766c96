package dev.recado.domain.audit;

import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.connection.ConnectionId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.job.JobName;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.pacing.PauseLevel;
import dev.recado.domain.tenant.TenantId;
import dev.recado.domain.tenant.UnitId;
import java.util.Locale;
import java.util.UUID;

/**
 * What an act was done to.
 *
 * @param id of that kind; the tenant's for what it has only one of
 */
public record Subject(Kind kind, String id) {
  /** The names are part of the API, and the column {@code audit_log.subject} takes no others. */
  public enum Kind {
    PLATFORM,
    TENANT,
    UNIT,
    CONNECTION,
    MEMBER,
    FLAG,
    JOB,
    EVENT,
    MESSAGE,
    CONTACT,
    QUICK_REPLY,
    CAMPAIGN;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Subject platform() {
    return new Subject(Kind.PLATFORM, "platform");
  }

  public static Subject of(TenantId tenant) {
    return new Subject(Kind.TENANT, tenant.toString());
  }

  public static Subject of(UnitId unit) {
    return new Subject(Kind.UNIT, unit.toString());
  }

  public static Subject of(ConnectionId connection) {
    return new Subject(Kind.CONNECTION, connection.toString());
  }

  public static Subject of(MemberId member) {
    return new Subject(Kind.MEMBER, member.toString());
  }

  public static Subject of(MessageId message) {
    return new Subject(Kind.MESSAGE, message.toString());
  }

  public static Subject of(ContactId contact) {
    return new Subject(Kind.CONTACT, contact.toString());
  }

  public static Subject of(CampaignId campaign) {
    return new Subject(Kind.CAMPAIGN, campaign.toString());
  }

  public static Subject of(JobName job) {
    return new Subject(Kind.JOB, job.value());
  }

  /** What a pause stops. */
  public static Subject of(PauseLevel level, UUID id) {
    return switch (level) {
      case PLATFORM -> platform();
      case TENANT -> new Subject(Kind.TENANT, id.toString());
      case UNIT -> new Subject(Kind.UNIT, id.toString());
      case CONNECTION -> new Subject(Kind.CONNECTION, id.toString());
    };
  }
}

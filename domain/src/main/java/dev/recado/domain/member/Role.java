package dev.recado.domain.member;

import static dev.recado.domain.member.Permission.IMPORT_CONTACTS;
import static dev.recado.domain.member.Permission.INSPECT_EVENTS;
import static dev.recado.domain.member.Permission.MANAGE_CAMPAIGNS;
import static dev.recado.domain.member.Permission.MANAGE_CONNECTIONS;
import static dev.recado.domain.member.Permission.MANAGE_CONSENT;
import static dev.recado.domain.member.Permission.MANAGE_FLAGS;
import static dev.recado.domain.member.Permission.MANAGE_MEMBERS;
import static dev.recado.domain.member.Permission.MANAGE_QUICK_REPLIES;
import static dev.recado.domain.member.Permission.MANAGE_TENANTS;
import static dev.recado.domain.member.Permission.MANAGE_UNITS;
import static dev.recado.domain.member.Permission.MERGE_CONTACTS;
import static dev.recado.domain.member.Permission.PAUSE_SENDING;
import static dev.recado.domain.member.Permission.READ_INBOX;
import static dev.recado.domain.member.Permission.REQUEUE_MESSAGES;
import static dev.recado.domain.member.Permission.SEE_AUDIT;
import static dev.recado.domain.member.Permission.SEE_MONITORING;
import static dev.recado.domain.member.Permission.SEND_MESSAGES;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The four roles; the order is from most to least powerful. */
public enum Role {
  SUPER_ADMIN(
      MANAGE_TENANTS,
      MANAGE_UNITS,
      MANAGE_MEMBERS,
      MANAGE_CONSENT,
      MERGE_CONTACTS,
      IMPORT_CONTACTS,
      MANAGE_CONNECTIONS,
      INSPECT_EVENTS,
      SEE_MONITORING,
      SEE_AUDIT,
      MANAGE_FLAGS,
      PAUSE_SENDING,
      MANAGE_CAMPAIGNS,
      MANAGE_QUICK_REPLIES,
      REQUEUE_MESSAGES,
      SEND_MESSAGES,
      READ_INBOX),
  TENANT_ADMIN(
      MANAGE_UNITS,
      MANAGE_MEMBERS,
      MANAGE_CONSENT,
      MERGE_CONTACTS,
      IMPORT_CONTACTS,
      MANAGE_CONNECTIONS,
      INSPECT_EVENTS,
      SEE_MONITORING,
      SEE_AUDIT,
      MANAGE_FLAGS,
      PAUSE_SENDING,
      MANAGE_CAMPAIGNS,
      MANAGE_QUICK_REPLIES,
      REQUEUE_MESSAGES,
      SEND_MESSAGES,
      READ_INBOX),
  UNIT_ADMIN(
      IMPORT_CONTACTS,
      MANAGE_CONNECTIONS,
      PAUSE_SENDING,
      MANAGE_CAMPAIGNS,
      MANAGE_QUICK_REPLIES,
      REQUEUE_MESSAGES,
      SEND_MESSAGES,
      READ_INBOX),
  AGENT(SEND_MESSAGES, READ_INBOX);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  public Set<Permission> permissions() {
    return permissions;
  }

  /** Nobody hands out more power than he has. */
  public boolean mayGrant(Role other) {
    return ordinal() <= other.ordinal();
  }

  /** The name used in JSON and in the database, such as {@code tenant_admin}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String label) {
    return Arrays.stream(values())
        .filter(role -> role.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidValue(
                    "/role",
                    "unknown_role",
                    "Use one of super_admin, tenant_admin, unit_admin, agent."));
  }
}

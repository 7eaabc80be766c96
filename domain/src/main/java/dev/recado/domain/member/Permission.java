package dev.recado.domain.member;

/** What a member may do; roles are sets of these. */
public enum Permission {
  /** See and change every tenant of the platform. */
  MANAGE_TENANTS,
  /** Create and change units of the tenant. */
  MANAGE_UNITS,
  /** Create and change members of the tenant. */
  MANAGE_MEMBERS,
  /** Say which words end and resume the tenant's messages, and what they are answered with. */
  MANAGE_CONSENT,
  /** Pair, disconnect and watch over a unit's number. */
  MANAGE_CONNECTIONS,
  /** Look at what the gateway sent, event by event, and have it applied again. */
  INSPECT_EVENTS,
  /** See the 13 metrics of the tenant and what follows from them. */
  SEE_MONITORING,
  /** Read what administrators did in the tenant. */
  SEE_AUDIT,
  /** Switch features of the tenant on and off. */
  MANAGE_FLAGS,
  /** Stop all sending of the tenant, a unit or a connection, and let it go on. */
  PAUSE_SENDING,
  /** Create, start, stop and read campaigns. */
  MANAGE_CAMPAIGNS,
  /** Make one contact of two, and two of one again, with their conversations in all units. */
  MERGE_CONTACTS,
  /** Write the texts that members send by a shortcut. */
  MANAGE_QUICK_REPLIES,
  /** Take tables into the address book, and carry it away as one. */
  IMPORT_CONTACTS,
  /** Put failed messages back into their queue. */
  REQUEUE_MESSAGES,
  /** Send messages. */
  SEND_MESSAGES,
  /** Read conversations, messages, contacts and the state of the connection. */
  READ_INBOX;

  /**
   * Whether it is more than the daily work of an agent: what is changed by its power is written
   * into the audit log.
   */
  public boolean administrative() {
    return this != SEND_MESSAGES && this != READ_INBOX;
  }
}

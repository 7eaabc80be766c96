package dev.recado.application.access;

/** Lets jobs in, one claimed piece of work at a time. */
public final class JobGate {
  /** Authority over the tenant whose work was claimed. */
  public TenantScope enter(ClaimedWork work) {
    return AccessGate.system(work.tenant());
  }
}

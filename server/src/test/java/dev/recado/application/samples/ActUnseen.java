package dev.recado.application.samples;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.audit.Act;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.member.Permission;

/** What the rules forbid: somebody administers, and nobody will know. */
public final class ActUnseen {
  public String act(TenantScope scope) {
    scope.require(Permission.MANAGE_MEMBERS);
    return scope.toString();
  }

  /** Labels alone name neither an act nor a flag. */
  public int many() {
    return Act.values().length + Flag.values().length;
  }
}

package dev.recado.application.access;

import dev.recado.application.access.port.Sessions;
import dev.recado.application.operations.Essentials;

/** Ends the caller's session: its access and refresh tokens stop working at once. */
public final class SignOut {
  private final Essentials essentials;
  private final AccessGate gate;
  private final Sessions sessions;

  public SignOut(Essentials essentials, AccessGate gate, Sessions sessions) {
    this.essentials = essentials;
    this.gate = gate;
    this.sessions = sessions;
  }

  public void signOut(Caller caller) {
    TenantScope scope = gate.enter(caller);
    essentials
        .transactions()
        .run(scope, () -> sessions.revoke(scope, caller.session(), essentials.now()));
  }
}

package dev.recado.launcher.acceptance;

import java.net.URI;

/**
 * The server to be tested.
 *
 * @param simulator the gateway simulator it uses
 * @param email a super_admin
 */
public record Target(URI server, URI simulator, String email, String password) {
  @Override
  public String toString() {
    return "Target[" + server + ", " + simulator + "]";
  }
}

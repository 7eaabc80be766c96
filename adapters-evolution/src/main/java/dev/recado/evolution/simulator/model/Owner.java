package dev.recado.evolution.simulator.model;

/** The phone that scanned: the instance's own number and profile name. */
public record Owner(String phone, String profileName) {

  public String jid() {
    return Jids.ofPhone(phone);
  }
}

package dev.recado.evolution.simulator.model;

/**
 * Somebody on WhatsApp.
 *
 * @param phone canonical digits
 * @param lid digits of the LID WhatsApp gave this person
 * @param name own profile name, empty when it is not known
 * @param dialect how keys of this chat address the person
 */
public record Person(String phone, String lid, String name, Dialect dialect) {

  public String phoneJid() {
    return Jids.ofPhone(phone);
  }

  public String lidJid() {
    return lid + Jids.LID;
  }

  Person calling(String newName, Dialect newDialect) {
    return new Person(phone, lid, newName.isEmpty() ? name : newName, newDialect);
  }

  Person withLid(String newLid) {
    return new Person(phone, newLid, name, dialect);
  }
}

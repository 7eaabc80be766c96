package dev.recado.evolution.simulator.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is on WhatsApp: everybody, except the numbers declared unknown. Bounded, oldest forgotten.
 */
public final class NumberBook {
  private static final long LID_SPACE = 999_999_999_989L;
  private static final long LID_SPREAD = 48_271L;

  private final int capacity;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, String> phonesByLid = new LinkedHashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  /**
   * @param capacity most people and most unknown numbers remembered
   */
  public NumberBook(int capacity) {
    this.capacity = capacity;
  }

  /** The person behind a phone as it was typed. */
  public synchronized Person person(String phone) {
    String canonical = Jids.user(Jids.of(phone));
    Person known = people.get(canonical);
    return known != null ? known : keep(new Person(canonical, lid(canonical), "", Dialect.PN));
  }

  /** The person behind a JID; a LID nobody was given yet belongs to nobody. */
  public synchronized Optional<Person> behind(String jid) {
    String phone = Jids.isLid(jid) ? phonesByLid.get(Jids.user(jid)) : Jids.user(jid);
    return Optional.ofNullable(phone).map(this::person);
  }

  /** Remembers what a person is called and how their chat is addressed. */
  public synchronized Person meet(String phone, String name, Dialect dialect) {
    return keep(person(phone).calling(name, dialect));
  }

  public synchronized Person giveLid(String phone, String lid) {
    return keep(person(phone).withLid(lid));
  }

  public synchronized void declareUnknown(String phone) {
    unknown.add(Jids.user(Jids.of(phone)));
    forgetOldest(unknown);
  }

  public synchronized void declareKnown(String phone) {
    unknown.remove(Jids.user(Jids.of(phone)));
  }

  public synchronized List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** Looks a typed number up the way every send does it first. */
  public synchronized Lookup look(String typed) {
    String jid = Jids.of(typed);
    if (!jid.endsWith(Jids.PERSON)) {
      return new Lookup(jid, true, typed, "", false);
    }
    String canonical = Jids.canonicalPhone(Jids.user(jid));
    boolean same = canonical.equals(Jids.user(jid)) || Jids.sameBrazilian(typed, canonical);
    boolean exists = same && !canonical.isEmpty() && !unknown.contains(canonical);
    Person known = people.get(canonical);
    return new Lookup(
        exists ? Jids.ofPhone(canonical) : jid,
        exists,
        typed,
        known == null ? "" : known.name(),
        known != null && known.dialect().usesLid());
  }

  synchronized void clear() {
    people.clear();
    phonesByLid.clear();
    unknown.clear();
  }

  private Person keep(Person person) {
    people.remove(person.phone());
    people.put(person.phone(), person);
    phonesByLid.put(person.lid(), person.phone());
    forgetOldest(people.keySet());
    forgetOldest(phonesByLid.keySet());
    return person;
  }

  private void forgetOldest(Set<String> keys) {
    if (keys.size() > capacity) {
      keys.remove(keys.iterator().next());
    }
  }

  private static String lid(String phone) {
    long digits = phone.matches("\\d{1,18}") ? Long.parseLong(phone) : phone.hashCode();
    long spread = Math.floorMod(Math.floorMod(digits, LID_SPACE) * LID_SPREAD, LID_SPACE);
    return "171%012d".formatted(spread);
  }

  /**
   * The gateway's answer about one number.
   *
   * @param jid WhatsApp's canonical JID when the number exists
   * @param typed the number as the caller wrote it
   * @param hasLid whether the answer carries the literal word {@code lid}
   */
  public record Lookup(String jid, boolean exists, String typed, String name, boolean hasLid) {}
}

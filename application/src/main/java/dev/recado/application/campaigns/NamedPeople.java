package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Recipients.Entry;
import dev.recado.application.contacts.port.PhoneBook;
import dev.recado.application.contacts.port.PhoneBook.Listed;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.campaign.RecipientId;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.refusal.InvalidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes recipients of contacts and phones that somebody named. */
public final class NamedPeople {
  private static final int LONGEST_PHONE = 50;
  private final Essentials essentials;
  private final PhoneBook phoneBook;
  private final PhoneNumbers phoneNumbers;

  public NamedPeople(Essentials essentials, PhoneBook phoneBook, PhoneNumbers phoneNumbers) {
    this.essentials = essentials;
    this.phoneBook = phoneBook;
    this.phoneNumbers = phoneNumbers;
  }

  /**
   * Somebody named by his phone.
   *
   * @param phone as typed
   * @param variables what the text says to him, by name
   */
  public record Named(String phone, Optional<String> name, Map<String, String> variables) {}

  /** A line as it was typed, and its number where such a number can exist. */
  private record Line(Named named, Optional<PhoneNumber> number) {}

  /**
   * Entries of the address book's contacts.
   *
   * @throws UnknownContacts when the tenant does not have all of them
   */
  List<Entry> contacts(TenantScope scope, List<ContactId> contacts) {
    Set<ContactId> asked = new LinkedHashSet<>(contacts);
    Set<ContactId> known = asked.isEmpty() ? Set.of() : phoneBook.known(scope, asked);
    List<ContactId> unknown = asked.stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new UnknownContacts(unknown);
    }
    return contacts.stream()
        .map(id -> entry(Optional.of(id), Optional.empty(), Optional.empty(), Map.of()))
        .toList();
  }

  /** Entries of phones; what nobody can receive is skipped with its reason, not refused. */
  List<Entry> phones(TenantScope scope, List<Named> people, Optional<PhoneNumber> own) {
    List<Line> lines = people.stream().map(named -> new Line(named, number(named))).toList();
    Map<String, ContactId> contacts = resolved(scope, lines, own);
    Set<String> seen = new LinkedHashSet<>();
    List<Entry> entries = new ArrayList<>();
    for (Line line : lines) {
      String key = line.number().map(PhoneNumber::canonical).orElse("? " + line.named().phone());
      if (seen.add(key)) {
        entries.add(entry(line, own, contacts));
      }
    }
    return entries;
  }

  private Optional<PhoneNumber> number(Named named) {
    try {
      return Optional.of(phoneNumbers.parse(named.phone()));
    } catch (InvalidValue nobodys) {
      return Optional.empty();
    }
  }

  private Map<String, ContactId> resolved(
      TenantScope scope, List<Line> lines, Optional<PhoneNumber> own) {
    List<Listed> listed = new ArrayList<>();
    for (Line line : lines) {
      line.number()
          .filter(number -> !self(number, own))
          .map(number -> new Listed(number, line.named().name(), freshContact()))
          .ifPresent(listed::add);
    }
    return listed.isEmpty() ? new HashMap<>() : phoneBook.resolve(scope, listed, essentials.now());
  }

  private ContactId freshContact() {
    return new ContactId(essentials.ids().next());
  }

  private static boolean self(PhoneNumber number, Optional<PhoneNumber> own) {
    return own.filter(phone -> phone.canonical().equals(number.canonical())).isPresent();
  }

  private Entry entry(Line line, Optional<PhoneNumber> own, Map<String, ContactId> contacts) {
    Named named = line.named();
    if (line.number().isEmpty()) {
      return skipped(named, RefusalReason.INVALID_PHONE);
    }
    PhoneNumber number = line.number().get();
    return self(number, own)
        ? skipped(named, RefusalReason.OWN_NUMBER)
        : entry(
            Optional.ofNullable(contacts.get(number.canonical())),
            Optional.of(named.phone()),
            named.name(),
            named.variables());
  }

  private Entry skipped(Named named, RefusalReason reason) {
    String phone = named.phone();
    String shown = phone.length() > LONGEST_PHONE ? phone.substring(0, LONGEST_PHONE) : phone;
    return new Entry(
        new RecipientId(essentials.ids().next()),
        Optional.empty(),
        Optional.of(shown),
        named.name(),
        named.variables(),
        Optional.of(reason));
  }

  private Entry entry(
      Optional<ContactId> contact,
      Optional<String> phone,
      Optional<String> name,
      Map<String, String> variables) {
    RecipientId id = new RecipientId(essentials.ids().next());
    return new Entry(id, contact, phone, name, variables, Optional.empty());
  }
}

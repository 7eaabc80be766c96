package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.contacts.port.ContactSearch.Filter;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.Transactions;
import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Contact;
import dev.recado.domain.contact.SearchText;
import dev.recado.domain.contact.Tag;
import dev.recado.domain.member.Permission;
import dev.recado.domain.refusal.InvalidValue;
import java.util.Optional;

/** The tenant's address book, or those in it who are searched for, newest contact first. */
public final class ListContacts {
  private final Transactions transactions;
  private final ContactSearch search;
  private final ContactCards cards;
  private final PhoneNumbers phoneNumbers;

  public ListContacts(
      Transactions transactions,
      ContactSearch search,
      ContactCards cards,
      PhoneNumbers phoneNumbers) {
    this.transactions = transactions;
    this.search = search;
    this.cards = cards;
    this.phoneNumbers = phoneNumbers;
  }

  /** Whom to list; empty means everybody. */
  public record Wish(Optional<SearchText> text, Optional<Tag> tag) {
    public static final Wish ALL = new Wish(Optional.empty(), Optional.empty());
  }

  public Page<ContactCard> list(TenantScope scope, Wish wish, Page.Request request) {
    scope.require(Permission.READ_INBOX);
    Filter filter = filter(wish);
    return transactions.within(
        scope,
        () -> {
          Page<Contact> page = search.find(scope, filter, request);
          return new Page<>(cards.of(scope, page.items()), page.next());
        });
  }

  private Filter filter(Wish wish) {
    return new Filter(wish.text(), wish.text().flatMap(this::address), wish.tag());
  }

  /** A whole phone is found however it is written, with or without the ninth digit. */
  private Optional<Address> address(SearchText text) {
    try {
      return text.digits().map(digits -> Address.of(phoneNumbers.parse(text.typed())));
    } catch (InvalidValue onlyTheBeginning) {
      return Optional.empty();
    }
  }
}

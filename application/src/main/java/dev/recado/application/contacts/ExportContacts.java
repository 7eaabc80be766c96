package dev.recado.application.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactDetails;
import dev.recado.application.contacts.port.ContactSearch;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.Page;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.member.Permission;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the address book, or those in it who are searched for, however many: a page at a time, each
 * in a transaction of its own, so that whoever takes his time to receive them holds nothing open.
 */
public final class ExportContacts {
  private static final int PAGE = 200;
  private static final int MOST_FIELDS = 200;

  private final Essentials essentials;
  private final ListContacts contacts;
  private final ContactDetails details;

  public ExportContacts(Essentials essentials, ListContacts contacts, ContactDetails details) {
    this.essentials = essentials;
    this.contacts = contacts;
    this.details = details;
  }

  /** Contacts newest first, to be read once or more, and the names of the fields in use. */
  public interface Export {
    List<String> fields();

    void forEach(Consumer<ContactCard> reader);
  }

  public Export export(TenantScope scope, ContactSearch.Filter wish) {
    scope.require(Permission.IMPORT_CONTACTS);
    List<String> fields =
        essentials
            .transactions()
            .within(
                scope,
                () -> {
                  essentials.record(
                      scope, Deed.of(Act.CONTACTS_EXPORTED, Subject.of(scope.tenant())));
                  return details.fieldNames(scope, MOST_FIELDS);
                });
    return new Pages(scope, wish, fields);
  }

  private final class Pages implements Export {
    private final TenantScope scope;
    private final ContactSearch.Filter wish;
    private final List<String> fields;

    private Pages(TenantScope scope, ContactSearch.Filter wish, List<String> fields) {
      this.scope = scope;
      this.wish = wish;
      this.fields = fields;
    }

    @Override
    public List<String> fields() {
      return fields;
    }

    @Override
    public void forEach(Consumer<ContactCard> reader) {
      Page.Request request = Page.Request.first(PAGE);
      Optional<Page.Cursor> next;
      do {
        Page<ContactCard> page = contacts.list(scope, wish, request);
        page.items().forEach(reader);
        next = page.next();
        request = new Page.Request(next, PAGE);
      } while (next.isPresent());
    }
  }
}

package dev.recado.persistence.contacts;

import dev.recado.domain.contact.SearchWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Contacts that are searched for, by the indexes of their words and phones. */
public final class SearchWordsSql {
  private SearchWordsSql() {}

  /**
   * What to add to a condition; empty when nobody in particular is searched for.
   *
   * @param contact the column with the id of a contact
   * @param values takes what the condition names
   */
  public static String and(String contact, SearchWords search, Map<String, Object> values) {
    return words(contact, search.words(), values) + phones(contact, search.phones(), values);
  }

  private static String words(String contact, List<String> words, Map<String, Object> values) {
    return IntStream.range(0, words.size())
        .mapToObj(
            i ->
                " and %s in (select w.contact_id from contact_words w where w.tenant_id = :tenant and %s)"
                    .formatted(contact, begins("w.word", "word" + i, words.get(i), values)))
        .collect(Collectors.joining());
  }

  private static String phones(String contact, List<String> phones, Map<String, Object> values) {
    String any =
        IntStream.range(0, phones.size())
            .mapToObj(i -> begins("h.phone", "phone" + i, phones.get(i), values))
            .collect(Collectors.joining(" or "));
    return phones.isEmpty()
        ? ""
        : " and %s in (select h.id from contacts h where h.tenant_id = :tenant and (%s))"
            .formatted(contact, any);
  }

  /** As a range of the index, up to the last character there is. */
  private static String begins(
      String column, String name, String value, Map<String, Object> values) {
    values.put(name, value);
    return "(%1$s ~>=~ :%2$s and %1$s ~<~ (:%2$s || chr(1114111)))".formatted(column, name);
  }
}

package dev.recado.domain.contact;

import dev.recado.domain.refusal.InvalidValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a tenant notes about a contact, by name: texts of its own choosing, which are variables of
 * its campaigns too. At most 50 are taken, more than that comes only of merging; a name has 1 to 50
 * characters on one line, a value 1 to 500.
 *
 * @param values by name, in the order of the names
 */
public record ContactFields(Map<String, String> values) {
  public static final ContactFields NONE = new ContactFields(Map.of());
  public static final int MOST = 50;
  public static final int LONGEST_NAME = 50;
  public static final int LONGEST_VALUE = 500;

  /** What a contact has anyway; a field of that name would hide it. */
  public static final Set<String> RESERVED = Set.of("name", "phone");

  public ContactFields {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * Fields as a person or a program gives them.
   *
   * @throws InvalidValue when there are too many, or one is too long or named like what a contact
   *     has anyway
   */
  public static ContactFields given(Map<String, String> values) {
    if (values.size() > MOST) {
      throw new InvalidValue("/fields", "too_many_fields", "Keep at most 50 fields of a contact.");
    }
    values.forEach(ContactFields::check);
    return new ContactFields(values);
  }

  private static void check(String name, String value) {
    if (!named(name)) {
      throw new InvalidValue(
          "/fields",
          "invalid_field",
          "Name a field with 1 to 50 characters on one line, and neither name nor phone.");
    }
    if (!holds(value)) {
      throw new InvalidValue(
          "/fields/" + name, "invalid_field", "Give 1 to 500 characters, or leave the field out.");
    }
  }

  /** Whether a field may be called so. */
  public static boolean named(String name) {
    return !name.isBlank()
        && name.equals(name.strip())
        && name.length() <= LONGEST_NAME
        && name.chars().noneMatch(Character::isISOControl)
        && !RESERVED.contains(name);
  }

  /** Whether a field may have that value. */
  public static boolean holds(String value) {
    return !value.isBlank() && value.length() <= LONGEST_VALUE && value.indexOf(0) < 0;
  }

  /** These and what they lack of the others. */
  public ContactFields and(ContactFields others) {
    return with(others.values, values);
  }

  /** These, with the others in place of those of the same name. */
  public ContactFields overlaid(Map<String, String> others) {
    return with(values, others);
  }

  private static ContactFields with(Map<String, String> under, Map<String, String> over) {
    Map<String, String> all = new LinkedHashMap<>(under);
    all.putAll(over);
    return new ContactFields(all);
  }

  /**
   * These without what they gained from others, as far as nothing newer stands there.
   *
   * @param before what there was
   */
  public ContactFields without(ContactFields gained, ContactFields before) {
    Map<String, String> left = new LinkedHashMap<>(values);
    left.entrySet()
        .removeIf(
            field ->
                !before.values.containsKey(field.getKey())
                    && field.getValue().equals(gained.values.get(field.getKey())));
    return new ContactFields(left);
  }
}

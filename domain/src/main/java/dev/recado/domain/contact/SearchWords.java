package dev.recado.domain.contact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody types to find a person: words, each of which has to begin a word of the person's
 * names, or a number, with or without the country code. Accents and the case of A to Z do not
 * matter. The database makes its words by the same rules ({@code contact_search_words}).
 *
 * @param words normalised; none where a number was typed
 * @param phones beginnings of which the number needs one; none where words were typed
 */
public record SearchWords(List<String> words, List<String> phones) {
  /** Of whoever is looking for nobody in particular. */
  public static final SearchWords NONE = new SearchWords(List.of(), List.of());

  private static final int MOST = 5;
  private static final int LONGEST = 60;
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Punct}]+");
  private static final Pattern NUMBER = Pattern.compile("[+(]*[0-9][0-9\\s().-]*");
  private static final Pattern NINTH = Pattern.compile("(55[1-9][1-9])9(.*)");
  private static final Pattern MOBILE = Pattern.compile("(55[1-9][1-9])([6-9].*)");

  public SearchWords {
    words = List.copyOf(words);
    phones = List.copyOf(phones);
  }

  /** Of what was typed: a number, which may have gaps, or at most five words. */
  public static SearchWords of(String typed) {
    String text = typed.strip();
    return NUMBER.matcher(text).matches()
        ? new SearchWords(List.of(), beginnings(text.replaceAll("[^0-9]", "")))
        : new SearchWords(wordsOf(text).limit(MOST).toList(), List.of());
  }

  /** As typed, with Brazil's country code, and both with and without the ninth digit. */
  private static List<String> beginnings(String digits) {
    String known = digits.substring(0, Math.min(15, digits.length()));
    return Stream.of(known, "55" + known)
        .flatMap(
            way ->
                Stream.of(
                    way,
                    NINTH.matcher(way).replaceFirst("$1$2"),
                    MOBILE.matcher(way).replaceFirst("$1" + "9" + "$2")))
        .distinct()
        .toList();
  }

  /** Whether a person is meant. */
  public boolean find(ContactNames names, Optional<PhoneNumber> phone) {
    List<String> known =
        Stream.of(names.saved(), names.business(), names.profile().map(ContactNames.Profile::name))
            .flatMap(Optional::stream)
            .flatMap(SearchWords::wordsOf)
            .toList();
    return begin(known) && (phones.isEmpty() || phone.filter(this::begins).isPresent());
  }

  /** Whether each word begins a word of a text, which is no person's name. */
  public boolean begin(String text) {
    return begin(wordsOf(text).toList());
  }

  private boolean begin(List<String> known) {
    return words.stream().allMatch(word -> known.stream().anyMatch(it -> it.startsWith(word)));
  }

  private boolean begins(PhoneNumber phone) {
    return phones.stream().anyMatch(phone.digits()::startsWith);
  }

  private static Stream<String> wordsOf(String text) {
    String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Arrays.stream(GAPS.split(lower(plain)))
        .filter(word -> !word.isEmpty())
        .map(SearchWords::cut);
  }

  private static String cut(String word) {
    int end = Math.min(LONGEST, word.codePointCount(0, word.length()));
    return word.substring(0, word.offsetByCodePoints(0, end));
  }

  /** Of A to Z alone: what else has a case depends on how a database was set up. */
  private static String lower(String text) {
    return text.codePoints()
        .map(letter -> letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

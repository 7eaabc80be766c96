package dev.recado.evolution.webhook;

import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * People whose cards were shared. Their phones are in the cards, as {@code waid=} digits where
 * WhatsApp knows them and as typed where it does not.
 */
final class SharedContacts {
  private static final Pattern PHONE =
      Pattern.compile("TEL[^:\\r\\n]*?waid=(\\d{5,15})|TEL[^:\\r\\n]*:([+\\d][\\d ().-]{4,30})");

  private SharedContacts() {}

  static Map<String, String> details(JsonObject body) {
    List<JsonObject> several = Values.objects(body.get("contacts"));
    List<JsonObject> cards = several.isEmpty() ? List.of(body) : several;
    return Map.of(
        "names", lines(cards, card -> Values.filled(card, "displayName").stream()),
        "phones",
            lines(
                cards,
                card -> Values.text(card, "vcard").stream().flatMap(SharedContacts::phones)));
  }

  private static String lines(List<JsonObject> cards, Function<JsonObject, Stream<String>> part) {
    return cards.stream().flatMap(part).collect(Collectors.joining("\n"));
  }

  private static Stream<String> phones(String card) {
    return PHONE.matcher(card).results().map(SharedContacts::digits);
  }

  private static String digits(MatchResult match) {
    String found = match.group(1) == null ? match.group(2) : match.group(1);
    return found.replaceAll("\\D", "");
  }
}

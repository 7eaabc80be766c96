package dev.recado.evolution.webhook;

import dev.recado.domain.message.MessageContent;
import dev.recado.domain.message.MessageContent.Cards.Card;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * People whose cards were shared. Their phones are in the cards, as {@code waid=} digits where
 * WhatsApp knows them and as typed where it does not.
 */
final class SharedContacts {
  private static final Pattern PHONE =
      Pattern.compile("TEL[^:\\r\\n]*?waid=(\\d{5,15})|TEL[^:\\r\\n]*:([+\\d][\\d ().-]{4,30})");

  private static final int MOST = 100;
  private static final int LONGEST_NAME = 200;

  private SharedContacts() {}

  static MessageContent read(JsonObject body) {
    List<JsonObject> several = Values.objects(body.get("contacts"));
    List<JsonObject> cards = several.isEmpty() ? List.of(body) : several;
    return new MessageContent.Cards(cards.stream().limit(MOST).map(SharedContacts::card).toList());
  }

  private static Card card(JsonObject card) {
    return new Card(
        Values.filled(card, "displayName").map(name -> Values.beginning(name, LONGEST_NAME)),
        Values.text(card, "vcard").stream()
            .flatMap(SharedContacts::phones)
            .distinct()
            .limit(MOST)
            .toList());
  }

  private static Stream<String> phones(String card) {
    return PHONE.matcher(card).results().map(SharedContacts::digits);
  }

  private static String digits(MatchResult match) {
    String found = match.group(1) == null ? match.group(2) : match.group(1);
    return found.replaceAll("\\D", "");
  }
}

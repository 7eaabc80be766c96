package dev.recado.evolution.webhook;

import dev.recado.domain.message.Referral;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import java.util.Optional;

/** What brought a customer here: an advertisement that opens a chat, or an article. */
final class Referrals {
  private static final int LONGEST = 2_000;

  private Referrals() {}

  /** The advertisement a {@code contextInfo} names. */
  static Optional<Referral> ad(JsonObject context) {
    JsonObject reply = Values.object(context, "externalAdReply");
    boolean attributed =
        reply.containsKey("sourceId")
            || reply.containsKey("ctwaClid")
            || Values.text(context, "entryPointConversionSource").equals(Optional.of("ctwa_ad"));
    return attributed
        ? Optional.of(
            new Referral.Ad(
                cut(reply, "sourceId"),
                cut(reply, "sourceUrl"),
                cut(reply, "title"),
                cut(reply, "body"),
                cut(reply, "sourceApp").or(() -> cut(context, "entryPointConversionApp")),
                cut(reply, "ctwaClid").or(() -> cut(context, "ctwaClid"))))
        : Optional.empty();
  }

  /** The article of a {@code productMessage}. */
  static Optional<Referral> product(JsonObject body) {
    JsonObject product = Values.object(body, "product");
    return product.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Referral.Product(
                cut(product, "productId"), cut(product, "title"), cut(product, "url")));
  }

  private static Optional<String> cut(JsonObject parent, String member) {
    return Values.filled(parent, member)
        .map(text -> text.length() > LONGEST ? Values.beginning(text, LONGEST) : text);
  }
}

package dev.recado.persistence.messaging;

import static dev.recado.persistence.sql.JsonFields.text;

import dev.recado.domain.message.Referral;
import dev.recado.persistence.sql.JsonFields;
import jakarta.json.JsonObject;
import java.util.Optional;

/** What brought a customer here, as the column {@code referral} keeps it. */
public final class ReferralJson {
  private static final String AD = "ad";

  private ReferralJson() {}

  public static String write(Referral referral) {
    JsonFields fields = new JsonFields();
    return switch (referral) {
      case Referral.Ad ad ->
          fields
              .add("kind", Optional.of(AD))
              .add("sourceId", ad.sourceId())
              .add("sourceUrl", ad.sourceUrl())
              .add("title", ad.title())
              .add("body", ad.body())
              .add("app", ad.app())
              .add("clickId", ad.clickId())
              .object()
              .toString();
      case Referral.Product product ->
          fields
              .add("kind", Optional.of("product"))
              .add("productId", product.productId())
              .add("title", product.title())
              .add("url", product.url())
              .object()
              .toString();
    };
  }

  static Referral read(String json) {
    JsonObject from = JsonFields.parse(json);
    return text(from, "kind").equals(Optional.of(AD))
        ? new Referral.Ad(
            text(from, "sourceId"),
            text(from, "sourceUrl"),
            text(from, "title"),
            text(from, "body"),
            text(from, "app"),
            text(from, "clickId"))
        : new Referral.Product(text(from, "productId"), text(from, "title"), text(from, "url"));
  }
}

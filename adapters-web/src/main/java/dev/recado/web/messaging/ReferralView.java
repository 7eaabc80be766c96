package dev.recado.web.messaging;

import dev.recado.domain.message.Referral;
import org.jspecify.annotations.Nullable;

/**
 * What brought the customer to write.
 *
 * @param kind {@code ad} or {@code product}
 * @param sourceId the advertisement, or the article of the catalogue
 * @param app where an advertisement was shown
 * @param clickId the click on it, for whoever reports conversions
 */
public record ReferralView(
    String kind,
    @Nullable String sourceId,
    @Nullable String url,
    @Nullable String title,
    @Nullable String body,
    @Nullable String app,
    @Nullable String clickId) {
  static ReferralView from(Referral referral) {
    return switch (referral) {
      case Referral.Ad ad ->
          new ReferralView(
              "ad",
              ad.sourceId().orElse(null),
              ad.sourceUrl().orElse(null),
              ad.title().orElse(null),
              ad.body().orElse(null),
              ad.app().orElse(null),
              ad.clickId().orElse(null));
      case Referral.Product product ->
          new ReferralView(
              "product",
              product.productId().orElse(null),
              product.url().orElse(null),
              product.title().orElse(null),
              null,
              null,
              null);
    };
  }
}

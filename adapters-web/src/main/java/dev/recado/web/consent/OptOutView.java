package dev.recado.web.consent;

import dev.recado.domain.consent.ConsentSource;
import dev.recado.domain.consent.OptOut;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opt-out as the API shows it.
 *
 * @param source keyword, member, api or import
 * @param keyword the tenant's phrase that matched
 * @param evidence what the person wrote, word for word
 */
public record OptOutView(
    String id,
    String contactId,
    boolean active,
    String source,
    @Nullable String keyword,
    @Nullable String evidence,
    @Nullable String messageId,
    @Nullable String note,
    Instant optedOutAt,
    @Nullable String optedOutBy,
    @Nullable Instant undoneAt,
    @Nullable String undoneSource,
    @Nullable String undoneBy) {
  static OptOutView from(OptOut optOut) {
    return new OptOutView(
        optOut.id().toString(),
        optOut.contact().toString(),
        optOut.active(),
        optOut.source().label(),
        optOut.evidence().map(OptOut.Evidence::keyword).orElse(null),
        optOut.evidence().map(OptOut.Evidence::text).orElse(null),
        optOut.evidence().flatMap(OptOut.Evidence::message).map(Object::toString).orElse(null),
        optOut.note().orElse(null),
        optOut.at(),
        optOut.by().map(Object::toString).orElse(null),
        optOut.undone().map(OptOut.Undone::at).orElse(null),
        optOut.undone().map(OptOut.Undone::source).map(ConsentSource::label).orElse(null),
        optOut.undone().flatMap(OptOut.Undone::by).map(Object::toString).orElse(null));
  }
}

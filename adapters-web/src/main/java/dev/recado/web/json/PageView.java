package dev.recado.web.json;

import dev.recado.application.operations.Page;
import dev.recado.domain.refusal.InvalidValue;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next to be given as {@code cursor} for the page after this; null at the end
 */
public record PageView<T>(List<T> items, @Nullable String next) {
  private static final int DEFAULT_LIMIT = 50;

  public static <S, T> PageView<T> from(Page<S> page, Function<S, T> view) {
    String next = page.next().map(PageView::encode).orElse(null);
    return new PageView<>(page.items().stream().map(view).toList(), next);
  }

  /** The page a caller asks for by {@code cursor} and {@code limit}. */
  public static Page.Request request(@Nullable String cursor, @Nullable Integer limit) {
    Optional<Page.Cursor> after = Optional.ofNullable(cursor).map(PageView::decode);
    return new Page.Request(after, limit == null ? DEFAULT_LIMIT : limit);
  }

  /** What a caller gives back as {@code cursor}. */
  public static String encode(Page.Cursor cursor) {
    ByteBuffer bytes = ByteBuffer.allocate(28);
    bytes.putLong(cursor.at().getEpochSecond()).putInt(cursor.at().getNano());
    bytes.putLong(cursor.id().getMostSignificantBits());
    bytes.putLong(cursor.id().getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static Page.Cursor decode(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      Instant at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
      return new Page.Cursor(at, new UUID(bytes.getLong(), bytes.getLong()));
    } catch (RuntimeException foreign) {
      throw new InvalidValue(
          "cursor", "invalid_cursor", "Give the value of next from the page before.");
    }
  }
}

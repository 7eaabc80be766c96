package dev.recado.persistence.sql;

import dev.recado.application.operations.Page;
import dev.recado.application.operations.Page.Cursor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Reads lists page by page. The statement selects what comes {@code < (:after_at, :after_id)}, all
 * of it where {@code :after_at} is null, at most {@code :rows} of it: one row more than the page
 * holds, which tells whether there is a next page.
 */
public final class KeysetPage {
  private KeysetPage() {}

  public static void bind(SqlStatement<?> statement, Page.Request request) {
    statement
        .bind("after_at", request.after().map(Cursor::at))
        .bind("after_id", request.after().map(Cursor::id))
        .bind("rows", request.limit() + 1);
  }

  /**
   * @param rows as the statement gave them
   */
  public static <T> Page<T> of(List<T> rows, Page.Request request, Function<T, Cursor> cursor) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, Optional.empty());
    }
    List<T> items = List.copyOf(rows.subList(0, request.limit()));
    return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
  }
}

package dev.recado.system;

import org.jspecify.annotations.Nullable;

/** The copy of a throwable that may be logged: types and stack traces as they are, texts masked. */
final class MaskedTrace extends Throwable {
  private static final long serialVersionUID = 1L;
  private static final int DEEPEST = 10;

  private MaskedTrace(String text, @Nullable Throwable cause, StackTraceElement[] trace) {
    super(text, cause, false, true);
    setStackTrace(trace);
  }

  static MaskedTrace of(Throwable thrown, Masking masking) {
    return copy(thrown, masking, DEEPEST);
  }

  private static MaskedTrace copy(Throwable thrown, Masking masking, int depth) {
    Throwable cause = thrown.getCause();
    boolean ends = cause == null || depth == 0;
    return new MaskedTrace(
        masking.clean(thrown.toString()),
        ends ? null : copy(cause, masking, depth - 1),
        thrown.getStackTrace());
  }

  /** The text begins with the type already. */
  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}

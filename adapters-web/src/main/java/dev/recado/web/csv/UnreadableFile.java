package dev.recado.web.csv;

import dev.recado.domain.refusal.InvalidValue;
import java.io.IOException;

/** The file cannot be read on; the refusal says where and what to do. */
final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient InvalidValue refusal;

  UnreadableFile(long line, String code, String detail) {
    super(code);
    this.refusal = new InvalidValue("/lines/" + line, code, "Line " + line + ": " + detail);
  }

  InvalidValue refusal() {
    return refusal;
  }
}

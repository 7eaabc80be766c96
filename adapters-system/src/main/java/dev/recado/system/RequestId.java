package dev.recado.system;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Names one request in log lines and problem documents: 12 lower-case letters, no digit. */
public record RequestId(String letters) {
  private static final int LENGTH = 12;
  private static final Pattern FORM = Pattern.compile("[a-z]{12}");

  public RequestId {
    if (!FORM.matcher(letters).matches()) {
      throw new IllegalArgumentException("a request id is 12 lower-case letters");
    }
  }

  public static RequestId random(RandomGenerator random) {
    StringBuilder letters = new StringBuilder(LENGTH);
    random.ints(LENGTH, 'a', 'z' + 1).forEach(letters::appendCodePoint);
    return new RequestId(letters.toString());
  }

  @Override
  public String toString() {
    return letters;
  }
}

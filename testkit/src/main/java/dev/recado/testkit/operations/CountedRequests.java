package dev.recado.testkit.operations;

import dev.recado.application.operations.port.RequestNames;
import java.util.Optional;

/** Names requests one after the other, for the one thread of a test. */
public final class CountedRequests implements RequestNames {
  private static final int LENGTH = 12;
  private static final int LETTERS = 26;

  private long count;
  private Optional<String> current = Optional.empty();

  @Override
  public String begin() {
    char[] name = new char[LENGTH];
    long rest = ++count;
    for (int place = LENGTH - 1; place >= 0; place--) {
      name[place] = (char) ('a' + rest % LETTERS);
      rest /= LETTERS;
    }
    current = Optional.of(new String(name));
    return current.get();
  }

  @Override
  public void end() {
    current = Optional.empty();
  }

  @Override
  public Optional<String> current() {
    return current;
  }
}

package dev.recado.system;

import dev.recado.application.operations.port.RequestNames;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Remembers per thread which request it works for, so that every log line can name it. */
public final class CurrentRequest implements RequestNames {
  private final ThreadLocal<RequestId> current = new ThreadLocal<>();
  private final RandomGenerator random;

  public CurrentRequest(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String begin() {
    current.set(RequestId.random(random));
    return current.get().letters();
  }

  @Override
  public void end() {
    current.remove();
  }

  @Override
  public Optional<String> current() {
    return get().map(RequestId::letters);
  }

  /** Empty outside requests, such as in workers. */
  Optional<RequestId> get() {
    return Optional.ofNullable(current.get());
  }
}

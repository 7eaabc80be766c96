package dev.recado.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.refusal.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks that an adapter does not let a defect of its caller pass. */
public final class Misuse {
  private Misuse() {}

  /** The call must throw, and not as if a user had asked for something he may not have. */
  public static void assertMisuse(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RuntimeException.class).isNotInstanceOf(Refusal.class);
  }

  /** Makes a call that may throw or do nothing: the test looks at what is left. */
  public static void attempt(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException refused) {
      // As good as doing nothing.
    }
  }
}

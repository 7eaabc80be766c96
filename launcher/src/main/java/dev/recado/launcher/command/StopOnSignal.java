package dev.recado.launcher.command;

import dev.recado.launcher.Console;
import dev.recado.launcher.Platform;

/** Ctrl-C and SIGTERM stop the platform in good order; the exit code is then 0. */
final class StopOnSignal implements AutoCloseable {
  private final Platform platform;
  private final Console console;
  private volatile boolean endedByItself;
  private volatile boolean signalled;

  private StopOnSignal(Platform platform, Console console) {
    this.platform = platform;
    this.console = console;
  }

  static StopOnSignal of(Platform platform, Console console) {
    StopOnSignal stop = new StopOnSignal(platform, console);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stop::stop));
    return stop;
  }

  private void stop() {
    if (endedByItself) {
      return;
    }
    signalled = true;
    console.line("Stopping ...");
    int code = stopped() ? 0 : 1;
    // The exit code of a signal would look like a failure to whoever supervises us.
    Runtime.getRuntime().halt(code);
  }

  private boolean stopped() {
    try {
      platform.close();
      console.line("Stopped");
      return true;
    } catch (RuntimeException failure) {
      console.line("Not everything could be stopped: " + failure.getMessage());
      return false;
    }
  }

  /** Whether what fails now fails because it is being stopped. */
  boolean signalled() {
    return signalled;
  }

  /** The command ends on its own account, with its own exit code. */
  @Override
  public void close() {
    endedByItself = !signalled;
  }
}

package dev.recado.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until {@code GET /health} answers 200. */
record HealthProbe(URI address) {
  private static final Duration ONE_TRY = Duration.ofSeconds(5);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  /** False when the condition failed or the patience ended first. */
  boolean waitWhile(BooleanSupplier alive, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(ONE_TRY).build()) {
      while (alive.getAsBoolean() && goesOn(deadline)) {
        if (answers(client)) {
          return true;
        }
        LockSupport.parkNanos(PAUSE);
      }
    }
    return false;
  }

  private static boolean goesOn(long deadline) {
    return System.nanoTime() < deadline && !Thread.currentThread().isInterrupted();
  }

  private boolean answers(HttpClient client) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(ONE_TRY).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

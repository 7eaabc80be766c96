package dev.recado.server;

import dev.recado.application.running.Drain;
import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/** Where loops have their work done: on virtual threads, so many at once. */
@ApplicationScoped
public class WorkPlaces {
  @Inject @VirtualThreads ManagedExecutorService threads;
  @Inject Drain drain;

  Executor atMost(int atOnce) {
    return new BoundedExecutor(threads, atOnce, drain);
  }
}

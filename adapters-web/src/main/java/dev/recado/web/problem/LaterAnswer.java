package dev.recado.web.problem;

import dev.recado.web.http.RequestTrace;
import dev.recado.web.http.VirtualThreads;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Answers from a virtual thread what has to wait for somebody else. A failure is an answer too, not
 * an exception: the container logs one that comes before it has taken over the request.
 */
@RequestScoped
public class LaterAnswer {
  @Inject @VirtualThreads ManagedExecutorService executor;
  @Inject Failures failures;
  @Inject HttpServletRequest request;

  public CompletionStage<Response> of(Supplier<Response> work) {
    String name = RequestTrace.of(request).id();
    return executor.supplyAsync(() -> answer(work, name));
  }

  private Response answer(Supplier<Response> work, String name) {
    try {
      return work.get();
    } catch (RuntimeException failure) {
      return failures.problem(failure).response(name);
    }
  }
}

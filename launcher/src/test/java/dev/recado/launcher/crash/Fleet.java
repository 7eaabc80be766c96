package dev.recado.launcher.crash;

import dev.recado.launcher.acceptance.Expect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** Several servers on one database: while one is dead the others work on. */
final class Fleet implements AutoCloseable {
  private static final int SIZE = 3;

  /** How many must serve before one of them is killed. */
  private static final int ENOUGH = 2;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<Node> nodes = new ArrayList<>();
  private final List<Future<?>> starts = new ArrayList<>();
  private final ExecutorService starter = Executors.newSingleThreadExecutor();

  Fleet(Node.Shared shared, URI gateway, Flights flights, Path folder) throws IOException {
    for (int each = 1; each <= SIZE; each++) {
      nodes.add(new Node("node-" + each, shared, Wire.to(gateway, flights), folder));
    }
    nodes.forEach(this::restart);
  }

  List<URI> serving() {
    return nodes.stream().filter(Node::serves).map(Node::url).toList();
  }

  /** One that serves, while another does so too. */
  Node victim(RandomGenerator random) {
    List<Node> choice =
        Expect.within(
            PATIENCE,
            () -> nodes.stream().filter(Node::serves).toList(),
            serving -> serving.size() >= ENOUGH || failed());
    checkStarts();
    return choice.get(random.nextInt(choice.size()));
  }

  /** Starts it anew in the background, one after the other. */
  void restart(Node node) {
    starts.removeIf(start -> start.state() == Future.State.SUCCESS);
    starts.add(
        starter.submit(
            () -> {
              try {
                node.start();
              } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
              }
            }));
  }

  private boolean failed() {
    return starts.stream().anyMatch(start -> start.state() == Future.State.FAILED);
  }

  private void checkStarts() {
    starts.stream()
        .filter(start -> start.state() == Future.State.FAILED)
        .findFirst()
        .ifPresent(
            start -> {
              throw new IllegalStateException("a server did not start", start.exceptionNow());
            });
  }

  @Override
  public void close() {
    starter.shutdownNow();
    nodes.forEach(Node::close);
  }
}

package dev.recado.launcher.crash;

import dev.recado.domain.running.RunMode;
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
  /** How many must serve before one of them is killed. */
  private static final int ENOUGH = 2;

  /** More would only take each other's time. */
  private static final int STARTS_AT_ONCE = 2;

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final List<Node> nodes = new ArrayList<>();
  private final List<Future<?>> starts = new ArrayList<>();
  private final ExecutorService starter = Executors.newFixedThreadPool(STARTS_AT_ONCE);

  /** Starts one of each mode; the first are the first to serve. */
  Fleet(List<RunMode> modes, Node.Shared shared, URI gateway, Flights flights, Path folder)
      throws IOException {
    for (RunMode mode : modes) {
      String name = "node-" + (nodes.size() + 1);
      nodes.add(new Node(name, mode, shared, Wire.to(gateway, flights), folder));
    }
    nodes.forEach(this::restart);
  }

  /** In the order in which they were wanted. */
  Node node(int place) {
    return nodes.get(place);
  }

  /** Waits until all of them run. */
  void awaitAll() {
    Expect.within(PATIENCE, () -> nodes.stream().allMatch(Node::runs), all -> all || failed());
    checkStarts();
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

  /** Starts it anew in the background. */
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

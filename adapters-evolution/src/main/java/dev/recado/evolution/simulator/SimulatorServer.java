package dev.recado.evolution.simulator;

import com.sun.net.httpserver.HttpServer;
import dev.recado.evolution.simulator.control.Control;
import dev.recado.evolution.simulator.delivery.Envelope;
import dev.recado.evolution.simulator.delivery.Webhooks;
import dev.recado.evolution.simulator.http.FrontDoor;
import dev.recado.evolution.simulator.http.Pauses;
import dev.recado.evolution.simulator.http.Router;
import dev.recado.evolution.simulator.model.FaultPlan;
import dev.recado.evolution.simulator.model.Simulator;
import dev.recado.evolution.simulator.model.Timers;
import dev.recado.evolution.simulator.model.Tokens;
import dev.recado.evolution.simulator.model.World;
import dev.recado.evolution.simulator.state.Keeper;
import dev.recado.evolution.simulator.wire.EvolutionApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on the loopback address that behaves like Evolution API 2.3.6. */
public final class SimulatorServer implements AutoCloseable {
  private static final int BACKLOG = 1_024;

  private final HttpServer server;
  private final SimulatorOptions options;
  private final String baseUrl;
  private final Timers timers = new Timers();
  private final Pauses pauses = new Pauses();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Webhooks webhooks;
  private final Keeper keeper;
  private final Simulator simulator;

  private SimulatorServer(HttpServer server, SimulatorOptions options) {
    this.server = server;
    this.options = options;
    this.baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
    SimulatorOptions.Surroundings around = options.surroundings();
    this.keeper = new Keeper(around.stateFile(), timers);
    Tokens tokens = new Tokens(around.seed());
    FaultPlan faults = new FaultPlan();
    this.webhooks =
        new Webhooks(
            new Envelope(around.clock(), around.zone(), baseUrl),
            options.retries(),
            faults,
            timers,
            tokens,
            options.limits().pendingWebhooks());
    this.simulator =
        new Simulator(
            new World(around.clock(), tokens, timers, webhooks, keeper::changed),
            options.behaviour().pairing(),
            options.behaviour().acks(),
            options.limits(),
            faults);
  }

  /**
   * Starts a server.
   *
   * @throws UncheckedIOException when the port cannot be bound
   */
  public static SimulatorServer start(SimulatorOptions options) {
    // Without this every answer on a kept-alive connection waits 40 ms for a delayed
    // acknowledgment.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetSocketAddress address = new InetSocketAddress("127.0.0.1", options.port());
      HttpServer server = HttpServer.create(address, BACKLOG);
      SimulatorServer simulator = new SimulatorServer(server, options);
      simulator.open();
      return simulator;
    } catch (IOException unbound) {
      throw new UncheckedIOException(unbound);
    }
  }

  private void open() {
    keeper.watch(simulator.instances());
    Router router = new Router(EvolutionApi::unknownRoute);
    boolean createShowsQr = options.behaviour().createShowsQr();
    new EvolutionApi(simulator, pauses, options.apiKey(), createShowsQr).addTo(router);
    new Control(simulator, webhooks).addTo(router);
    server.setExecutor(executor);
    server.createContext(
        "/",
        new FrontDoor(router, pauses, options.behaviour().holdFor(), options.limits().bodyBytes()));
    server.start();
  }

  /** The gateway's URL, without a slash at the end. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The page for people. */
  public String pageUrl() {
    return baseUrl + "/simulator";
  }

  public String apiKey() {
    return options.apiKey();
  }

  /** The gateway behind the HTTP server. */
  public Simulator simulator() {
    return simulator;
  }

  /** Stops at once; pending webhooks are lost, as they are when the real gateway stops. */
  @Override
  public void close() {
    timers.close();
    pauses.close();
    server.stop(0);
    webhooks.close();
    executor.shutdownNow();
    keeper.close();
  }
}

package dev.recado.launcher.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes what a server says by OTLP, and keeps it as it came. */
final class TraceCollector implements AutoCloseable {
  static final String KEY = "a-key-of-the-collector";

  private final HttpServer server;
  private final List<String> bodies = new CopyOnWriteArrayList<>();

  private TraceCollector(HttpServer server) {
    this.server = server;
  }

  static TraceCollector start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TraceCollector collector = new TraceCollector(server);
    server.createContext("/v1/traces", collector::take);
    server.start();
    return collector;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean known = KEY.equals(exchange.getRequestHeaders().getFirst("x-key"));
      boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
      byte[] body =
          zipped
              ? new GZIPInputStream(exchange.getRequestBody()).readAllBytes()
              : exchange.getRequestBody().readAllBytes();
      if (known) {
        bodies.add(text(body));
      }
      exchange.sendResponseHeaders(known ? 200 : 401, -1);
    }
  }

  /** The requests that speak of the trace of that message. */
  List<String> heard(UUID message) {
    byte[] id =
        ByteBuffer.allocate(16)
            .putLong(message.getMostSignificantBits())
            .putLong(message.getLeastSignificantBits())
            .array();
    return bodies.stream().filter(body -> body.contains(text(id))).toList();
  }

  /** Everything that came. */
  String all() {
    return String.join("\n", bodies);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

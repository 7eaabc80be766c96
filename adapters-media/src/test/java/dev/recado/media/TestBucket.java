package dev.recado.media;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of S3 as a bucket for files needs: objects by path, ranges, errors in XML. It checks who
 * signs, for which service and region, and that the digest that was signed is that of the body.
 */
final class TestBucket implements AutoCloseable {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");
  private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final List<String> unsigned = new CopyOnWriteArrayList<>();
  private final String prefix;
  private final String signer;
  private final String scope;
  private final HttpServer server;

  TestBucket(String name, String region, String accessKey, String secretKey) {
    prefix = "/" + name + "/";
    signer = "AWS4-HMAC-SHA256 Credential=" + accessKey + "/";
    scope = "/" + region + "/s3/aws4_request";
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Requests that were not signed as they should have been. */
  List<String> unsigned() {
    return List.copyOf(unsigned);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String key = exchange.getRequestURI().getPath();
      if (!key.startsWith(prefix) || !by(exchange)) {
        error(exchange, 403, "SignatureDoesNotMatch");
        return;
      }
      check(exchange, body);
      serve(exchange, key, body);
    }
  }

  private boolean by(HttpExchange exchange) {
    String authorization = header(exchange, "Authorization");
    return authorization.startsWith(signer) && authorization.contains(scope);
  }

  private void check(HttpExchange exchange, byte[] body) {
    String signed = header(exchange, "x-amz-content-sha256");
    if (exchange.getRequestMethod().equals("PUT") && !signed.equals(digest(body))) {
      unsigned.add(exchange.getRequestURI() + " " + signed);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private void serve(HttpExchange exchange, String key, byte[] body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        objects.put(key, body);
        exchange.getResponseHeaders().set("ETag", "\"" + digest(body).substring(0, 32) + "\"");
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(key);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> get(exchange, objects.get(key));
    }
  }

  private static void get(HttpExchange exchange, byte[] object) throws IOException {
    if (object == null) {
      error(exchange, 404, "NoSuchKey");
      return;
    }
    Matcher range = RANGE.matcher(header(exchange, "Range"));
    if (!range.matches()) {
      send(exchange, 200, object);
      return;
    }
    int from = Integer.parseInt(range.group(1));
    long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
    if (from >= object.length) {
      error(exchange, 416, "InvalidRange");
    } else {
      int to = (int) Math.min(last + 1, object.length);
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + object.length);
      send(exchange, 206, Arrays.copyOfRange(object, from, to));
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    String xml = "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>";
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    send(exchange, status, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package dev.recado.media;

import dev.recado.application.media.port.WebFiles.Fetched;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches over connections that a guard approved, one for each request. Redirects are followed by
 * hand, each past the guard like the first address.
 */
final class GuardedClient implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;
  private static final Timeout PATIENCE = Timeout.ofSeconds(5);
  private final AddressGuard guard;
  private final Duration limit;
  private final CloseableHttpClient client;

  GuardedClient(AddressGuard guard, Duration limit) {
    this.guard = guard;
    this.limit = limit;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new GuardedNames(guard))
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(PATIENCE)
                            .setSocketTimeout(PATIENCE)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(PATIENCE)
                    .setConnectionRequestTimeout(PATIENCE)
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Recado")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** The library asks for names with their port only through this method. */
  private record GuardedNames(AddressGuard guard) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.resolve(host, -1);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      return Arrays.stream(guard.resolve(host, port))
          .map(address -> new InetSocketAddress(address, port))
          .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** What one request came to: an end, or another address. */
  private record Step(Optional<Fetched> end, Optional<URI> next) {
    static Step end(Fetched fetched) {
      return new Step(Optional.of(fetched), Optional.empty());
    }
  }

  Fetched fetch(URI address, long largest) {
    long end = System.nanoTime() + limit.toNanos();
    URI at = address;
    for (int request = 0; request <= MOST_REDIRECTS; request++) {
      Optional<String> objection = guard.objection(at);
      if (objection.isPresent()) {
        return new Fetched.Forbidden(objection.get());
      }
      Step step = step(at, largest, end);
      if (step.end().isPresent()) {
        return step.end().get();
      }
      at = step.next().orElseThrow();
    }
    return new Fetched.Failed("Too many redirects.");
  }

  /** However slowly somebody answers, byte by byte: when the time is over the connection goes. */
  private Step step(URI address, long largest, long end) {
    HttpGet request = new HttpGet(address);
    Executor when =
        CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    CompletableFuture<Void> watch = CompletableFuture.runAsync(request::cancel, when);
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      return answered(address, response, largest);
    } catch (AddressGuard.InnerAddress inner) {
      return Step.end(
          new Fetched.Forbidden("The address leads into a network that is not public."));
    } catch (IOException failure) {
      return Step.end(new Fetched.Failed("Nobody answered there in time."));
    } catch (RuntimeException malformed) {
      return Step.end(new Fetched.Failed("The answer could not be understood."));
    } finally {
      watch.cancel(false);
    }
  }

  private static Step answered(URI address, ClassicHttpResponse response, long largest)
      throws IOException {
    Header location = response.getFirstHeader("Location");
    int status = response.getCode();
    if (status / 100 == 3 && location != null) {
      return redirected(address, location.getValue());
    }
    if (status != 200 || response.getEntity() == null) {
      return Step.end(new Fetched.Failed("The answer there was status " + status + "."));
    }
    return response.getEntity().getContentLength() > largest
        ? Step.end(new Fetched.TooLarge())
        : Step.end(read(response.getEntity().getContent(), largest));
  }

  /** What was asked for in secret is not asked for in the open. */
  private static Step redirected(URI from, String location) {
    URI to = from.resolve(location);
    boolean opened = "https".equals(from.getScheme()) && "http".equals(to.getScheme());
    return opened
        ? Step.end(new Fetched.Forbidden("The address leads from https to http."))
        : new Step(Optional.empty(), Optional.of(to));
  }

  /** One byte more than is wanted tells that there is too much. */
  private static Fetched read(InputStream content, long largest) throws IOException {
    int most = (int) Math.min(largest + 1, Integer.MAX_VALUE - 8);
    byte[] bytes = content.readNBytes(most);
    return bytes.length > largest ? new Fetched.TooLarge() : new Fetched.Found(bytes);
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}

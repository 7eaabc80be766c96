package dev.recado.testkit.media;

import dev.recado.application.media.port.WebFiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A web in memory: what lies at an address, and where nobody may go. */
public final class InMemoryWebFiles implements WebFiles {
  private final Map<URI, byte[]> files = new HashMap<>();
  private final List<URI> asked = new ArrayList<>();

  /** From now on this lies there. */
  public void put(URI address, byte[] bytes) {
    files.put(address, bytes);
  }

  /** What was asked for, in this order. */
  public List<URI> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Fetched fetch(NamedBy by, URI address, long largest) {
    asked.add(address);
    if (address.getHost() == null || address.getHost().startsWith("10.")) {
      return new Fetched.Forbidden("an inner address");
    }
    byte[] bytes = files.get(address);
    if (bytes == null) {
      return new Fetched.Failed("status 404");
    }
    return bytes.length > largest ? new Fetched.TooLarge() : new Fetched.Found(bytes);
  }
}

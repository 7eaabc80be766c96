package dev.recado.testkit.media;

import dev.recado.application.access.TenantScope;
import dev.recado.application.media.port.MediaStorage;
import dev.recado.domain.media.MediaId;
import dev.recado.domain.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Bytes of files in memory. */
public final class InMemoryMediaStorage implements MediaStorage {
  private final Map<Key, byte[]> kept = new ConcurrentHashMap<>();

  private record Key(TenantId tenant, MediaId media) {}

  private static Key key(TenantScope scope, MediaId media) {
    return new Key(scope.tenant(), media);
  }

  @Override
  public void keep(TenantScope scope, MediaId media, byte[] bytes) {
    kept.put(key(scope, media), bytes.clone());
  }

  @Override
  public Optional<InputStream> open(TenantScope scope, MediaId media, Span span) {
    return Optional.ofNullable(kept.get(key(scope, media))).map(bytes -> part(bytes, span));
  }

  private static InputStream part(byte[] bytes, Span span) {
    int from = (int) Math.min(span.from(), bytes.length);
    return new ByteArrayInputStream(
        bytes, from, (int) Math.min(span.length(), bytes.length - from));
  }

  @Override
  public void remove(TenantScope scope, MediaId media) {
    kept.remove(key(scope, media));
  }

  /** How many files are kept, of all tenants. */
  public int size() {
    return kept.size();
  }
}

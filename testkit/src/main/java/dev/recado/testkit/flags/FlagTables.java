package dev.recado.testkit.flags;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What tenants decided about features, and the defaults of all. */
public record FlagTables(Table<FlagTables.Key, Decided> own, Map<Flag, Default> defaults) {
  public static FlagTables in(InMemoryStore store) {
    return new FlagTables(store.table(), new ConcurrentHashMap<>());
  }

  /** A tenant decides once about each. */
  public record Key(TenantId tenant, Flag flag) {}

  public record Decided(TenantId tenant, boolean on, Instant at) implements Table.Row {}

  public record Default(boolean on, Instant at) {}

  boolean on(TenantScope scope, Flag flag) {
    return own.find(scope, new Key(scope.tenant(), flag))
        .map(Decided::on)
        .orElseGet(() -> !defaults.containsKey(flag) || defaults.get(flag).on());
  }

  /** What is off for the scope's tenant. */
  public Set<Flag> off(TenantScope scope) {
    return Arrays.stream(Flag.values())
        .filter(flag -> !on(scope, flag))
        .collect(Collectors.toUnmodifiableSet());
  }
}

package dev.recado.testkit;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Immutable rows by key, each of one tenant. Outside of a transaction of that tenant its rows do
 * not exist and cannot be written.
 */
public final class Table<K, R extends Table.Row> {
  /** A row, owned by a tenant. */
  public interface Row {
    TenantId tenant();
  }

  /** What a database does by itself after a row was replaced. */
  public interface Trigger<R> {
    void replaced(TenantScope scope, R before, R after);
  }

  private final InMemoryStore store;
  private final Map<K, R> rows = new LinkedHashMap<>();
  private final List<Trigger<R>> triggers = new ArrayList<>();

  Table(InMemoryStore store) {
    this.store = store;
  }

  public Optional<R> find(TenantScope scope, K key) {
    return store.alone(() -> Optional.ofNullable(rows.get(key)).filter(row -> sees(scope, row)));
  }

  public Stream<R> all(TenantScope scope) {
    return everywhere().filter(row -> sees(scope, row));
  }

  /** Whosever row it is: for what a definer function does in the database. */
  public Optional<R> get(K key) {
    return store.alone(() -> Optional.ofNullable(rows.get(key)));
  }

  /** The rows of all tenants: for what a definer function does in the database. */
  public Stream<R> everywhere() {
    return store.alone(() -> List.copyOf(rows.values())).stream();
  }

  public void insert(TenantScope scope, K key, R row) {
    require(sees(scope, row), "a row of another tenant, or outside of its transaction");
    require(rows.get(key) == null, "this key is in use");
    write(key, row);
  }

  public void replace(TenantScope scope, K key, R row) {
    R before = find(scope, key).orElseThrow(() -> new IllegalStateException("no such row"));
    require(sees(scope, row), "a row of another tenant");
    write(key, row);
    triggers.forEach(trigger -> trigger.replaced(scope, before, row));
  }

  /** Has this done after each replacement, in the same transaction. */
  public void afterReplace(Trigger<R> trigger) {
    triggers.add(trigger);
  }

  public void remove(TenantScope scope, K key) {
    require(find(scope, key).isPresent(), "there is no such row");
    write(key, null);
  }

  /** Writes whosever row it is: for what a definer function does in the database. */
  public void replaceAnywhere(K key, R row) {
    store.alone(() -> write(key, row));
  }

  /** Removes whosever row it is: for what a definer function does in the database. */
  public void removeAnywhere(K key) {
    store.alone(() -> write(key, null));
  }

  private boolean sees(TenantScope scope, R row) {
    return store.inside(scope) && row.tenant().equals(scope.tenant());
  }

  private boolean write(K key, @Nullable R row) {
    R before = rows.get(key);
    store.remember(() -> assign(key, before));
    assign(key, row);
    return true;
  }

  private void assign(K key, @Nullable R row) {
    if (row == null) {
      rows.remove(key);
    } else {
      rows.put(key, row);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}

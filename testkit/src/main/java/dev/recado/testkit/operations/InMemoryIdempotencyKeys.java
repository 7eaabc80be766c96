package dev.recado.testkit.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.port.IdempotencyKeys;
import dev.recado.domain.member.MemberId;
import dev.recado.domain.member.Role;
import dev.recado.domain.message.IdempotencyKey;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.InMemoryStore;
import dev.recado.testkit.Table;
import dev.recado.testkit.access.AccessTables;
import dev.recado.testkit.access.AccessTables.MemberRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keys of requests in memory. Transactions run one by one, so holding a key takes nothing. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {
  private final InMemoryStore store;
  private final AccessTables access;
  private final Table<String, KeptRow> rows;

  public InMemoryIdempotencyKeys(
      InMemoryStore store, AccessTables access, Table<String, KeptRow> rows) {
    this.store = store;
    this.access = access;
    this.rows = rows;
  }

  /** An answer, under a name that begins with its member. */
  public record KeptRow(TenantId tenant, String name, Kept value, Instant at)
      implements Table.Row {}

  @Override
  public Optional<Kept> take(TenantScope scope, IdempotencyKey key) {
    return rows.get(name(scope, key)).filter(row -> acts(scope)).map(KeptRow::value);
  }

  @Override
  public void keep(TenantScope scope, IdempotencyKey key, Kept kept, Instant now) {
    String name = name(scope, key);
    if (!acts(scope) || rows.get(name).isPresent()) {
      throw new IllegalStateException("no member who acts here, or the key is in use");
    }
    rows.replaceAnywhere(name, new KeptRow(scope.home(), name, kept, now));
  }

  @Override
  public int forget(Instant before, int most) {
    return store.alone(
        () -> {
          List<KeptRow> old =
              rows.everywhere()
                  .filter(row -> row.at().isBefore(before))
                  .sorted(Comparator.comparing(KeptRow::at))
                  .limit(most)
                  .toList();
          old.forEach(row -> rows.removeAnywhere(row.name()));
          return old.size();
        });
  }

  private static String name(TenantScope scope, IdempotencyKey key) {
    MemberId member =
        scope.member().orElseThrow(() -> new IllegalStateException("no member has " + scope));
    return member + " " + key;
  }

  /** A member acts in his own tenant; a platform administrator in any. */
  private boolean acts(TenantScope scope) {
    return store.inside(scope)
        && scope
            .member()
            .flatMap(access.members()::get)
            .filter(member -> member.tenant().equals(scope.home()))
            .filter(member -> own(scope) || role(member) == Role.SUPER_ADMIN)
            .isPresent();
  }

  private static boolean own(TenantScope scope) {
    return scope.home().equals(scope.tenant());
  }

  private static Role role(MemberRow member) {
    return member.value().role();
  }
}

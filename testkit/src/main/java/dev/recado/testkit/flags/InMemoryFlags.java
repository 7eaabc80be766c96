package dev.recado.testkit.flags;

import dev.recado.application.access.TenantScope;
import dev.recado.application.flags.port.Flags;
import dev.recado.domain.flag.Flag;
import dev.recado.testkit.flags.FlagTables.Decided;
import dev.recado.testkit.flags.FlagTables.Default;
import dev.recado.testkit.flags.FlagTables.Key;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Flags in memory. */
public final class InMemoryFlags implements Flags {
  private final FlagTables tables;

  public InMemoryFlags(FlagTables tables) {
    this.tables = tables;
  }

  @Override
  public boolean on(TenantScope scope, Flag flag) {
    return tables.on(scope, flag);
  }

  @Override
  public List<Setting> all(TenantScope scope) {
    return Arrays.stream(Flag.values()).map(flag -> setting(scope, flag)).toList();
  }

  private Setting setting(TenantScope scope, Flag flag) {
    Optional<Decided> own = tables.own().find(scope, key(scope, flag));
    Optional<Default> all = Optional.ofNullable(tables.defaults().get(flag));
    return new Setting(
        flag,
        all.map(Default::on).orElse(true),
        own.map(Decided::on),
        own.map(Decided::at).or(() -> all.map(Default::at)));
  }

  @Override
  public void decide(TenantScope scope, Flag flag, Optional<Boolean> on, Instant now) {
    Key key = key(scope, flag);
    if (tables.own().find(scope, key).isPresent()) {
      tables.own().remove(scope, key);
    }
    on.ifPresent(wish -> tables.own().insert(scope, key, new Decided(scope.tenant(), wish, now)));
  }

  @Override
  public void decideForAll(TenantScope scope, Flag flag, boolean on, Instant now) {
    tables.defaults().put(flag, new Default(on, now));
  }

  private static Key key(TenantScope scope, Flag flag) {
    return new Key(scope.tenant(), flag);
  }
}

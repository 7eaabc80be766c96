package dev.recado.testkit.operations;

import dev.recado.application.access.TenantScope;
import dev.recado.application.operations.Page;
import dev.recado.application.operations.port.AuditLog;
import dev.recado.application.operations.port.PlatformSwitch;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Actor;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.Keyset;
import dev.recado.testkit.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The audit log in memory. */
public final class InMemoryAuditLog implements AuditLog {
  private static final Keyset<Entry> KEYSET = new Keyset<>(Entry::at, Entry::id);

  private final Table<UUID, Row> rows;
  private final PauseTables pauses;

  public InMemoryAuditLog(Table<UUID, Row> rows, PauseTables pauses) {
    this.rows = rows;
    this.pauses = pauses;
  }

  /** An entry of a tenant. */
  public record Row(TenantId tenant, Entry value) implements Table.Row {}

  @Override
  public void append(TenantScope scope, Entry entry) {
    rows.insert(scope, entry.id(), new Row(entry.tenant().orElseThrow(), entry));
  }

  @Override
  public Page<Entry> list(TenantScope scope, Filter filter, Page.Request request) {
    return KEYSET.page(
        rows.all(scope)
            .map(Row::value)
            .filter(entry -> !entry.deed().act().platformWide())
            .filter(entry -> fits(entry, filter)),
        request);
  }

  @Override
  public Page<Entry> everywhere(Filter filter, Page.Request request) {
    Stream<Entry> all = Stream.concat(rows.everywhere().map(Row::value), switched());
    return KEYSET.page(all.filter(entry -> fits(entry, filter)), request);
  }

  /** What Recado did by API has an entry of its own. */
  private Stream<Entry> switched() {
    List<PlatformSwitch.Entry> switches = pauses.platform();
    return IntStream.range(0, switches.size())
        .filter(place -> switches.get(place).via() != PlatformSwitch.Via.API)
        .mapToObj(place -> entry(new UUID(0, place + 1L), switches.get(place)));
  }

  private static Entry entry(UUID id, PlatformSwitch.Entry change) {
    boolean system = change.via() == PlatformSwitch.Via.SYSTEM;
    return new Entry(
        id,
        change.at(),
        Optional.empty(),
        system ? Actor.SYSTEM : Actor.DATABASE,
        Optional.empty(),
        Deed.of(Act.PLATFORM_SWITCHED, Subject.platform())
            .with("status", change.status())
            .because(change.reason()),
        Optional.empty());
  }

  private static boolean fits(Entry entry, Filter filter) {
    return filter.act().filter(act -> act != entry.deed().act()).isEmpty()
        && (filter.member().isEmpty() || filter.member().equals(entry.member()))
        && filter.subject().filter(id -> !id.equals(entry.deed().subject().id())).isEmpty()
        && filter.from().filter(entry.at()::isBefore).isEmpty()
        && filter.before().filter(end -> !entry.at().isBefore(end)).isEmpty();
  }
}

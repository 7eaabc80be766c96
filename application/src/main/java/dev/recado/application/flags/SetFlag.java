package dev.recado.application.flags;

import dev.recado.application.access.TenantScope;
import dev.recado.application.flags.port.Flags;
import dev.recado.application.operations.Essentials;
import dev.recado.application.operations.port.Changes.Topic;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.audit.Act;
import dev.recado.domain.audit.Deed;
import dev.recado.domain.audit.Subject;
import dev.recado.domain.flag.Flag;
import dev.recado.domain.member.Permission;
import java.util.Optional;

/** Switches a feature: for a tenant, or as the default of the platform. */
public final class SetFlag {
  private final Essentials essentials;
  private final Flags flags;

  public SetFlag(Essentials essentials, Flags flags) {
    this.essentials = essentials;
    this.flags = flags;
  }

  /** What is decided about a flag. */
  public sealed interface Wish {
    Flag flag();

    /** For the tenant of the scope. */
    record Own(Flag flag, boolean on) implements Wish {}

    /** The tenant of the scope follows the default again. */
    record Follow(Flag flag) implements Wish {}

    /** For every tenant that has not decided for itself; takes who looks after the platform. */
    record Default(Flag flag, boolean on) implements Wish {}
  }

  /**
   * @param reason for the audit log
   * @return how the flag stands for the scope's tenant then
   */
  public Flags.Setting set(TenantScope scope, Wish wish, FlagReason reason) {
    scope.require(
        wish instanceof Wish.Default ? Permission.MANAGE_TENANTS : Permission.MANAGE_FLAGS);
    Flags.Setting set =
        essentials.transactions().within(scope, () -> setWithin(scope, wish, reason));
    essentials
        .journal()
        .write(
            Level.WARN,
            wish instanceof Wish.Default ? Optional.empty() : Optional.of(scope.tenant()),
            "Flag {} {}",
            wish.flag().label(),
            set.on() ? "on" : "off");
    essentials.changes().announce(new Topic.LaneDue());
    return set;
  }

  private Flags.Setting setWithin(TenantScope scope, Wish wish, FlagReason reason) {
    Flags.Setting before = standing(scope, wish.flag());
    switch (wish) {
      case Wish.Own(Flag flag, boolean on) ->
          flags.decide(scope, flag, Optional.of(on), essentials.now());
      case Wish.Follow(Flag flag) -> flags.decide(scope, flag, Optional.empty(), essentials.now());
      case Wish.Default(Flag flag, boolean on) ->
          flags.decideForAll(scope, flag, on, essentials.now());
    }
    Flags.Setting after = standing(scope, wish.flag());
    essentials.record(scope, deed(wish, before, after).because(reason.value()));
    return after;
  }

  private Flags.Setting standing(TenantScope scope, Flag flag) {
    return flags.all(scope).stream()
        .filter(setting -> setting.flag() == flag)
        .findFirst()
        .orElseThrow();
  }

  private static Deed deed(Wish wish, Flags.Setting before, Flags.Setting after) {
    Act act =
        switch (wish) {
          case Wish.Own own -> Act.FLAG_SET;
          case Wish.Follow follow -> Act.FLAG_CLEARED;
          case Wish.Default all -> Act.FLAG_DEFAULT_SET;
        };
    return Deed.of(act, new Subject(Subject.Kind.FLAG, wish.flag().label()))
        .changing("default", before.byDefault(), after.byDefault())
        .changing("own", before.own(), after.own());
  }
}

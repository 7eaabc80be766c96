package dev.recado.evolution.simulator.model;

import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All instances by name, in order of creation where it matters. */
public final class Instances {
  private final World world;
  private final Limits limits;
  private final Map<String, Instance> byName = new ConcurrentHashMap<>();

  Instances(World world, Limits limits) {
    this.world = world;
    this.limits = limits;
  }

  /**
   * Adds an instance unless its name is taken.
   *
   * @throws Refused when there are too many instances
   */
  public Optional<Instance> create(Identity identity, Settings settings) {
    if (byName.size() >= limits.instances()) {
      throw new Refused("too many instances");
    }
    Instance created = instance(Snapshot.fresh(identity, settings));
    if (byName.putIfAbsent(identity.name(), created) != null) {
      return Optional.empty();
    }
    world.changed().run();
    return Optional.of(created);
  }

  /** Brings an instance back from an earlier life of the gateway; nobody is told. */
  public void restore(Snapshot remembered) {
    byName.put(remembered.identity().name(), instance(remembered));
  }

  private Instance instance(Snapshot beginning) {
    MessageStore messages = new MessageStore(limits.messagesPerInstance(), limits.characters());
    return new Instance(beginning, messages, world.changed());
  }

  /** What is to be remembered; an instance being removed is forgotten. */
  public List<Snapshot> snapshots() {
    return all().stream().filter(Instance::isLoaded).map(Instance::snapshot).toList();
  }

  public Optional<Instance> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public List<Instance> all() {
    return byName.values().stream()
        .sorted((one, other) -> one.identity().createdAt().compareTo(other.identity().createdAt()))
        .toList();
  }

  /** The only instance there is. */
  public Optional<Instance> only() {
    List<Instance> all = all();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** Forgets the instance; its name stays taken until the webhook about it is settled. */
  public void remove(Instance instance) {
    world
        .emit(instance, EventName.REMOVE_INSTANCE, JsonValue.NULL)
        .whenComplete((settled, failure) -> byName.remove(instance.name(), instance));
    instance.unload();
  }

  /** Undoes a creation that failed half way. */
  public void discard(Instance instance) {
    byName.remove(instance.name(), instance);
    world.changed().run();
  }

  void clear() {
    byName.values().forEach(Instance::unload);
    byName.clear();
    world.changed().run();
  }
}

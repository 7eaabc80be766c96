package dev.recado.evolution.simulator.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The messages of one instance; the oldest are forgotten beyond the bounds. */
public final class MessageStore {
  private static final Comparator<StoredMessage> NEWEST_FIRST =
      Comparator.comparingLong(StoredMessage::timestamp).reversed();

  private final int capacity;
  private final long weightLimit;
  private final Map<String, StoredMessage> byId = new LinkedHashMap<>();
  private long weight;

  /**
   * @param capacity most messages kept
   * @param weightLimit most characters kept
   */
  MessageStore(int capacity, long weightLimit) {
    this.capacity = capacity;
    this.weightLimit = weightLimit;
  }

  synchronized void add(StoredMessage message) {
    put(message);
    while (byId.size() > capacity || weight > weightLimit && byId.size() > 1) {
      weight -= byId.remove(byId.keySet().iterator().next()).weight();
    }
  }

  public synchronized Optional<StoredMessage> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether somebody has ever written from there. */
  synchronized boolean knows(String remoteJid) {
    return byId.values().stream()
        .anyMatch(message -> !message.fromMe() && message.remoteJid().equals(remoteJid));
  }

  synchronized Optional<StoredMessage> change(String id, UnaryOperator<StoredMessage> change) {
    Optional<StoredMessage> changed = find(id).map(change);
    changed.ifPresent(this::put);
    return changed;
  }

  public MessagePage find(MessageQuery query) {
    List<StoredMessage> found = new ArrayList<>(all().stream().filter(query).toList().reversed());
    found.sort(NEWEST_FIRST);
    return MessagePage.of(found, query);
  }

  public synchronized int size() {
    return byId.size();
  }

  private synchronized List<StoredMessage> all() {
    return new ArrayList<>(byId.values());
  }

  private void put(StoredMessage message) {
    StoredMessage old = byId.put(message.id(), message);
    weight += message.weight() - (old == null ? 0 : old.weight());
  }
}

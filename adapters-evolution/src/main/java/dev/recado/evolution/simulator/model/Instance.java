package dev.recado.evolution.simulator.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One WhatsApp line of the gateway; thread-safe, changes of its session are atomic. */
public final class Instance {
  private static final int WAITING_LIMIT = 1_000;
  private static final int CONTACT_LIMIT = 50_000;

  private final Identity identity;
  private final MessageStore messages;
  private final Runnable changed;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Set<String> contacts = new HashSet<>();
  private Session session;
  private Settings settings;
  private @Nullable WebhookRow webhook;
  private @Nullable String pairingNumber;
  private boolean deaf;
  private boolean stunned;
  private boolean loaded = true;

  /**
   * @param changed is told after something changed that outlives a restart
   */
  Instance(Snapshot beginning, MessageStore messages, Runnable changed) {
    this.identity = beginning.identity();
    this.settings = beginning.settings();
    this.webhook = beginning.webhook();
    this.session = beginning.session();
    this.pairingNumber = beginning.pairingNumber();
    this.deaf = beginning.deaf();
    this.messages = messages;
    this.changed = changed;
  }

  synchronized Snapshot snapshot() {
    return new Snapshot(identity, settings, webhook, session, pairingNumber, deaf);
  }

  public Identity identity() {
    return identity;
  }

  public String name() {
    return identity.name();
  }

  public MessageStore messages() {
    return messages;
  }

  public synchronized Session session() {
    return session;
  }

  /** Changes the session when it still is as expected; empty when it is not. */
  synchronized Optional<Session> changeWhen(
      Predicate<Session> expected, UnaryOperator<Session> transition) {
    if (!expected.test(session)) {
      return Optional.empty();
    }
    session = transition.apply(session);
    changed.run();
    return Optional.of(session);
  }

  public synchronized Settings settings() {
    return settings;
  }

  public synchronized void configure(Settings newSettings) {
    settings = newSettings;
    changed.run();
  }

  public synchronized Optional<WebhookRow> webhook() {
    return Optional.ofNullable(webhook);
  }

  /** Creates or replaces the webhook row. */
  public synchronized WebhookRow hook(String rowId, WebhookConfig config, Instant now) {
    WebhookRow old = webhook == null ? new WebhookRow(rowId, config, now, now) : webhook;
    webhook = old.replaced(config, now);
    changed.run();
    return webhook;
  }

  /** From now on QR codes come with a pairing code for this number. */
  public synchronized void pairWith(String number) {
    pairingNumber = number;
    changed.run();
  }

  synchronized boolean wantsPairingCode() {
    return pairingNumber != null;
  }

  /**
   * A logout through the API leaves the message stream dead for the rest of the instance's life.
   */
  synchronized void poison() {
    deaf = true;
    changed.run();
  }

  public synchronized boolean isDeaf() {
    return deaf;
  }

  /** From now on the session is open by name only: it answers nothing and hears nothing. */
  public synchronized void stun() {
    stunned = true;
  }

  synchronized void revive() {
    stunned = false;
  }

  public synchronized boolean isStunned() {
    return stunned;
  }

  /** An instance being removed is still a row, but no longer in the gateway's memory. */
  synchronized void unload() {
    loaded = false;
    changed.run();
  }

  public synchronized boolean isLoaded() {
    return loaded;
  }

  /** Whether this chat is new to the instance; beyond the bound nothing counts as new. */
  synchronized boolean meets(String jid) {
    return contacts.size() < CONTACT_LIMIT && contacts.add(jid);
  }

  public synchronized int contactCount() {
    return contacts.size();
  }

  /**
   * Keeps a message WhatsApp holds back while a paired phone's session is offline.
   *
   * @return false when the session is open and nothing has to wait
   * @throws Refused when the instance is not paired, or too many messages wait
   */
  synchronized boolean parks(Runnable arrival) {
    if (session.isOpen() && !stunned) {
      return false;
    }
    if (!session.paired()) {
      throw new Refused("the instance is not paired");
    }
    if (waiting.size() >= WAITING_LIMIT) {
      throw new Refused("too many messages wait for this instance");
    }
    return waiting.add(arrival);
  }

  synchronized List<Runnable> takeWaiting() {
    List<Runnable> taken = new ArrayList<>(waiting);
    waiting.clear();
    return taken;
  }
}

package dev.recado.evolution.simulator.model;

/** The simulated gateway and the phones around it, usable without HTTP. */
public final class Simulator {
  private final World world;
  private final Instances instances;
  private final NumberBook numbers;
  private final FaultPlan faults;
  private final Pairing pairing;
  private final Conversations conversations;
  private final Receipts receipts;
  private final Sending sending;
  private final BoundedLog<SentMessage> sent;

  public Simulator(
      World world, PairingTiming pairing, AckTiming acks, Limits limits, FaultPlan faults) {
    this.world = world;
    this.faults = faults;
    this.numbers = new NumberBook(limits.messagesPerInstance());
    this.sent = new BoundedLog<>(limits.sentMessages(), limits.characters(), SentMessage::weight);
    this.instances = new Instances(world, limits);
    this.pairing = new Pairing(world, pairing);
    this.conversations = new Conversations(world, numbers);
    this.receipts = new Receipts(world, numbers, faults, acks);
    this.sending = new Sending(world, faults, receipts, new Crossing(world, instances), sent);
  }

  public World world() {
    return world;
  }

  public Instances instances() {
    return instances;
  }

  public NumberBook numbers() {
    return numbers;
  }

  public FaultPlan faults() {
    return faults;
  }

  public Pairing pairing() {
    return pairing;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Receipts receipts() {
    return receipts;
  }

  public Sending sending() {
    return sending;
  }

  /** What left through the API, oldest first. */
  public BoundedLog<SentMessage> sent() {
    return sent;
  }

  /** Forgets everything at once: instances, messages, faults; no webhook tells about it. */
  public void reset() {
    instances.clear();
    sent.clear();
    faults.clear();
    numbers.clear();
  }
}

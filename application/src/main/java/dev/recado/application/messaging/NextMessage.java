package dev.recado.application.messaging;

import dev.recado.application.access.TenantScope;
import dev.recado.application.messaging.port.Lanes;
import dev.recado.application.messaging.port.Lanes.Lane;
import dev.recado.application.messaging.port.Ledger;
import dev.recado.application.messaging.port.Ledger.Attempt;
import dev.recado.application.messaging.port.Ledger.Due;
import dev.recado.application.messaging.port.Traffic;
import dev.recado.application.operations.Essentials;
import dev.recado.domain.message.AttemptId;
import dev.recado.domain.message.MessageId;
import dev.recado.domain.message.OutboundAllowlist;
import dev.recado.domain.pacing.Addressee;
import dev.recado.domain.pacing.Clearance;
import dev.recado.domain.pacing.Decision;
import dev.recado.domain.pacing.Gatekeeper;
import dev.recado.domain.pacing.LaneFacts;
import dev.recado.domain.pacing.Pacing;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.pacing.TrafficClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides and records what leaves a lane next (engine.md, step 3), in the caller's transaction:
 * asks the gatekeeper, takes the first message it lets pass, and writes the attempt before any
 * call.
 */
public final class NextMessage {
  private final Essentials essentials;
  private final Lanes lanes;
  private final Ledger ledger;
  private final Traffic traffic;
  private final CampaignTurn campaigns;
  private final Limits limits;

  /** What holds for the whole installation: who may receive anything, and chance. */
  public record Limits(OutboundAllowlist allowlist, RandomGenerator random) {}

  public NextMessage(
      Essentials essentials,
      Lanes lanes,
      Ledger ledger,
      Traffic traffic,
      CampaignTurn campaigns,
      Limits limits) {
    this.essentials = essentials;
    this.lanes = lanes;
    this.ledger = ledger;
    this.traffic = traffic;
    this.campaigns = campaigns;
    this.limits = limits;
  }

  /**
   * A call that is on record.
   *
   * @param troubled whether calls of this lane failed lately
   */
  record Call(Due due, Attempt attempt, boolean troubled) {}

  /** What a look at the lane came to. */
  sealed interface Step {
    /** Calls that are on record and may now be made, one after the other. */
    record Calls(List<Call> inOrder) implements Step {}

    /** The first message is never sent; look again. */
    record Refused(Optional<MessageId> message, RefusalReason reason) implements Step {}

    /** Nothing may leave now. */
    record Idle(Optional<Instant> due) implements Step {}
  }

  /**
   * @param most how many calls to put on record where neither gap nor limits stand between them;
   *     elsewhere it is one
   */
  Step take(TenantScope scope, Lane lane, int most) {
    if (!lanes.hold(scope, lane)) {
      return new Step.Idle(Optional.empty());
    }
    Instant now = essentials.now();
    LaneFacts facts = traffic.of(scope, lane.connection(), now);
    Clearance clearance = Gatekeeper.clear(facts, now);
    if (clearance.gap().isPresent()) {
      return new Step.Idle(clearance.gap());
    }
    int room = facts.pace().unbounded() ? most : 1;
    List<Due> next = ledger.next(scope, lane.connection(), clearance.open(), now, room);
    return next.isEmpty()
        ? campaign(scope, lane, facts, clearance)
            .orElseGet(() -> new Step.Idle(due(scope, lane, clearance, now)))
        : judged(scope, lane, facts, next);
  }

  private Optional<Step> campaign(
      TenantScope scope, Lane lane, LaneFacts facts, Clearance clearance) {
    if (!clearance.open().contains(TrafficClass.CAMPAIGN_WARM)) {
      return Optional.empty();
    }
    boolean cold = clearance.open().contains(TrafficClass.CAMPAIGN_COLD);
    return campaigns
        .take(scope, lane.connection(), cold, limits.allowlist())
        .map(
            turn ->
                switch (turn) {
                  case CampaignTurn.Turn.Taken(Due due) -> record(scope, lane, facts, List.of(due));
                  case CampaignTurn.Turn.Skipped(RefusalReason reason) ->
                      refused(Optional.empty(), reason);
                });
  }

  /** Takes those that may leave, up to the first that may not. */
  private Step judged(TenantScope scope, Lane lane, LaneFacts facts, List<Due> next) {
    List<Due> allowed =
        next.stream().takeWhile(due -> judged(due) instanceof Decision.Allowed).toList();
    return allowed.isEmpty()
        ? leftOut(scope, next.getFirst())
        : record(scope, lane, facts, allowed);
  }

  private Decision judged(Due due) {
    Addressee addressee =
        new Addressee(
            due.traffic().kind(),
            limits.allowlist().permits(due.to()),
            due.optedOut(),
            due.notOnWhatsAppUntil(),
            due.expiresAt());
    return Gatekeeper.judge(addressee, essentials.now());
  }

  private Step leftOut(TenantScope scope, Due due) {
    if (judged(due) instanceof Decision.Refused(RefusalReason reason)) {
      ledger.refuse(scope, due.message(), reason);
      return refused(Optional.of(due.message()), reason);
    }
    throw new IllegalStateException("a message of an open class does not wait");
  }

  private Step refused(Optional<MessageId> message, RefusalReason reason) {
    essentials.counters().decided(new Decision.Refused(reason));
    return new Step.Refused(message, reason);
  }

  private Step record(TenantScope scope, Lane lane, LaneFacts facts, List<Due> allowed) {
    boolean troubled = facts.troubleUntil().isPresent();
    List<Call> calls =
        allowed.stream().map(due -> new Call(due, attempt(lane, facts, due), troubled)).toList();
    ledger.begin(scope, calls.stream().map(Call::attempt).toList());
    calls.forEach(call -> essentials.counters().decided(new Decision.Allowed()));
    return new Step.Calls(calls);
  }

  private Attempt attempt(Lane lane, LaneFacts facts, Due due) {
    Instant now = essentials.now();
    return new Attempt(
        new AttemptId(essentials.ids().next()),
        due.message(),
        due.attempts() + 1,
        lane.token(),
        due.traffic(),
        now,
        now.plus(Pacing.gap(facts.pace(), limits.random())));
  }

  private Optional<Instant> due(TenantScope scope, Lane lane, Clearance clearance, Instant now) {
    Idleness idleness = new Idleness(essentials.counters(), clearance, now);
    ledger.waiting(scope, lane.connection(), now).forEach(idleness::waits);
    if (campaigns.pending(scope, lane.connection())) {
      idleness.waits(TrafficClass.CAMPAIGN_WARM, now.plus(Idleness.LOOK_AGAIN));
      idleness.waits(TrafficClass.CAMPAIGN_COLD, now.plus(Idleness.LOOK_AGAIN));
    }
    return idleness.due();
  }
}

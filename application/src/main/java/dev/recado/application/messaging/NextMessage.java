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

  /** What a look at the lane came to. */
  sealed interface Step {
    /**
     * A call that is on record and may now be made.
     *
     * @param troubled whether calls of this lane failed lately
     */
    record Call(Due due, Attempt attempt, boolean troubled) implements Step {}

    /** The first message is never sent; look again. */
    record Refused(Optional<MessageId> message, RefusalReason reason) implements Step {}

    /** Nothing may leave now. */
    record Idle(Optional<Instant> due) implements Step {}
  }

  Step take(TenantScope scope, Lane lane) {
    if (!lanes.hold(scope, lane)) {
      return new Step.Idle(Optional.empty());
    }
    Instant now = essentials.now();
    LaneFacts facts = traffic.of(scope, lane.connection(), now);
    Clearance clearance = Gatekeeper.clear(facts, now);
    if (clearance.gap().isPresent()) {
      return new Step.Idle(clearance.gap());
    }
    Optional<Due> next = ledger.next(scope, lane.connection(), clearance.open(), now);
    return next.map(due -> judged(scope, lane, facts, due))
        .or(() -> campaign(scope, lane, facts, clearance))
        .orElseGet(() -> new Step.Idle(due(scope, lane, clearance, now)));
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
                  case CampaignTurn.Turn.Taken(Due due) -> record(scope, lane, facts, due);
                  case CampaignTurn.Turn.Skipped(RefusalReason reason) ->
                      refused(Optional.empty(), reason);
                });
  }

  private Step judged(TenantScope scope, Lane lane, LaneFacts facts, Due due) {
    Addressee addressee =
        new Addressee(
            due.traffic().kind(),
            limits.allowlist().permits(due.to()),
            due.optedOut(),
            due.notOnWhatsAppUntil(),
            due.expiresAt());
    return switch (Gatekeeper.judge(addressee, essentials.now())) {
      case Decision.Allowed allowed -> record(scope, lane, facts, due);
      case Decision.Refused(RefusalReason reason) -> {
        ledger.refuse(scope, due.message(), reason);
        yield refused(Optional.of(due.message()), reason);
      }
      case Decision.NotYet notYet ->
          throw new IllegalStateException("a message of an open class does not wait");
    };
  }

  private Step refused(Optional<MessageId> message, RefusalReason reason) {
    essentials.counters().decided(new Decision.Refused(reason));
    return new Step.Refused(message, reason);
  }

  private Step record(TenantScope scope, Lane lane, LaneFacts facts, Due due) {
    Instant now = essentials.now();
    Attempt attempt =
        new Attempt(
            new AttemptId(essentials.ids().next()),
            due.message(),
            due.attempts() + 1,
            lane.token(),
            due.traffic(),
            now,
            now.plus(Pacing.gap(facts.pace(), limits.random())));
    ledger.begin(scope, attempt);
    essentials.counters().decided(new Decision.Allowed());
    return new Step.Call(due, attempt, facts.troubleUntil().isPresent());
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

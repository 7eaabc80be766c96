package dev.recado.domain.campaign;

import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.UnitId;
import java.time.Instant;
import java.util.Optional;

/**
 * One text to many people, at the pace of a unit's connection.
 *
 * @param tally kept by the store from the recipients; a version written back does not change it
 * @param error why it was paused or failed, for people to read
 * @param createdBy empty when no member did it
 */
public record Campaign(
    CampaignId id,
    UnitId unit,
    CampaignPlan plan,
    CampaignStatus status,
    Timeline times,
    CanaryProgress canary,
    Tally tally,
    Optional<String> error,
    Optional<MemberId> createdBy) {
  private static final int LONGEST_ERROR = 500;

  public Campaign {
    error =
        error.map(text -> text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text);
  }

  public static Campaign draft(
      CampaignId id, UnitId unit, CampaignPlan plan, Optional<MemberId> by, Instant now) {
    return new Campaign(
        id,
        unit,
        plan,
        CampaignStatus.DRAFT,
        Timeline.created(now),
        CanaryProgress.NONE,
        Tally.NONE,
        Optional.empty(),
        by);
  }

  /**
   * @throws CampaignClash when it is no draft
   */
  public Campaign edited(CampaignPlan changed) {
    next(CampaignCommand.EDIT);
    return new Campaign(id, unit, changed, status, times, canary, tally, error, createdBy);
  }

  /**
   * @throws CampaignClash when it has started
   */
  public Campaign scheduled(Instant at) {
    return standing(next(CampaignCommand.SCHEDULE), times.scheduled(Optional.of(at)), error);
  }

  /**
   * Starts it; its audience is fixed from now on.
   *
   * @param command {@code DISPATCH} or {@code START}
   * @throws CampaignClash when its status does not allow it
   */
  public Campaign started(CampaignCommand command, Instant now) {
    return standing(next(command), times.frozen(now).started(now), Optional.empty())
        .with(canary.begun(plan.canary()));
  }

  /**
   * @param reason for people to read; of two pauses the first one's stays
   * @throws CampaignClash when it is not under way
   */
  public Campaign paused(String reason) {
    CampaignStatus next = next(CampaignCommand.PAUSE);
    return status == next ? this : standing(next, times, Optional.of(reason));
  }

  /**
   * @throws CampaignClash when it is not under way
   */
  public Campaign resumed(Instant now) {
    CampaignStatus next = next(CampaignCommand.RESUME);
    return status == next ? this : standing(next, times.resumed(now), Optional.empty());
  }

  /**
   * @throws CampaignClash when it has ended otherwise
   */
  public Campaign cancelled(Instant now) {
    return standing(next(CampaignCommand.CANCEL), times.ended(now), error);
  }

  /**
   * @throws CampaignClash when it is completed
   */
  public Campaign reset() {
    return standing(next(CampaignCommand.RESET), times.reset(), Optional.empty());
  }

  /**
   * @throws CampaignClash when it has not started, or was cancelled
   */
  public Campaign retried(Instant now) {
    CampaignStatus next = next(CampaignCommand.RETRY);
    return status == next ? this : standing(next, times.resumed(now), Optional.empty());
  }

  /**
   * @throws CampaignClash when it is not under way
   */
  public Campaign completed(Instant now) {
    return standing(next(CampaignCommand.COMPLETE), times.ended(now), error);
  }

  /**
   * @param reason for people to read
   * @throws CampaignClash when it is neither scheduled nor under way
   */
  public Campaign failed(String reason, Instant now) {
    return standing(next(CampaignCommand.FAIL), times.ended(now), Optional.of(reason));
  }

  public Campaign with(CanaryProgress progress) {
    return new Campaign(id, unit, plan, status, times, progress, tally, error, createdBy);
  }

  /** This campaign with what its recipients add up to now. */
  public Campaign with(Tally counted) {
    return new Campaign(id, unit, plan, status, times, canary, counted, error, createdBy);
  }

  /** Whether the time for its recipients is over. */
  public boolean expired(Instant now) {
    return plan.endsAt().filter(end -> !end.isAfter(now)).isPresent();
  }

  private CampaignStatus next(CampaignCommand command) {
    return switch (CampaignMachine.after(status, command)) {
      case CampaignStep.To(CampaignStatus next) -> next;
      case CampaignStep.Refused refused -> throw new CampaignClash(refused);
    };
  }

  private Campaign standing(CampaignStatus next, Timeline when, Optional<String> why) {
    return new Campaign(id, unit, plan, next, when, canary, tally, why, createdBy);
  }
}

package dev.recado.domain.campaign;

import static dev.recado.domain.campaign.CampaignStatus.CANCELLED;
import static dev.recado.domain.campaign.CampaignStatus.COMPLETED;
import static dev.recado.domain.campaign.CampaignStatus.DRAFT;
import static dev.recado.domain.campaign.CampaignStatus.FAILED;
import static dev.recado.domain.campaign.CampaignStatus.PAUSED;
import static dev.recado.domain.campaign.CampaignStatus.PROCESSING;
import static dev.recado.domain.campaign.CampaignStatus.SCHEDULED;

/** The life of a campaign as one total function of status and command. */
public final class CampaignMachine {
  private static final CampaignStep RUNNING =
      new CampaignStep.Refused(
          "campaign_running",
          "It is running and serves everybody once. Pause, cancel or reset it first.");
  private static final CampaignStep HALTED =
      new CampaignStep.Refused(
          "campaign_paused", "It is paused. Resume it to go on where it stopped, or reset it.");
  private static final CampaignStep NOT_STARTED =
      new CampaignStep.Refused("campaign_not_started", "It has not started. Dispatch it first.");
  private static final CampaignStep NOT_SCHEDULED =
      new CampaignStep.Refused(
          "campaign_not_scheduled", "It is not scheduled. Schedule or dispatch it.");
  private static final CampaignStep OVER =
      new CampaignStep.Refused(
          "campaign_completed",
          "It is completed: nobody is left to send to, and nobody gets it twice. Clone it to send"
              + " again, or retry those that failed.");
  private static final CampaignStep GIVEN_UP =
      new CampaignStep.Refused(
          "campaign_cancelled", "It was cancelled. Reset it to reach those it had not reached.");
  private static final CampaignStep BROKEN =
      new CampaignStep.Refused(
          "campaign_failed",
          "It failed. Retry those that failed, or reset it to reach those it had not reached.");

  private CampaignMachine() {}

  public static CampaignStep after(CampaignStatus status, CampaignCommand command) {
    return switch (command) {
      case EDIT -> unless(status, DRAFT);
      case SCHEDULE -> beforeStart(status, SCHEDULED);
      case DISPATCH -> beforeStart(status, PROCESSING);
      case START -> status == SCHEDULED ? to(PROCESSING) : NOT_SCHEDULED;
      case PAUSE -> whileUnderWay(status, PAUSED);
      case RESUME -> whileUnderWay(status, PROCESSING);
      case CANCEL -> cancelled(status);
      case RESET -> status == COMPLETED ? OVER : to(DRAFT);
      case RETRY -> retried(status);
      case COMPLETE -> whileUnderWay(status, COMPLETED);
      case FAIL -> status == SCHEDULED ? to(FAILED) : whileUnderWay(status, FAILED);
    };
  }

  private static CampaignStep to(CampaignStatus status) {
    return new CampaignStep.To(status);
  }

  private static CampaignStep unless(CampaignStatus status, CampaignStatus only) {
    return status == only
        ? to(status)
        : new CampaignStep.Refused(
            "campaign_not_draft", "Only a draft can be changed. Reset it to make it one.");
  }

  private static CampaignStep beforeStart(CampaignStatus status, CampaignStatus next) {
    return switch (status) {
      case DRAFT, SCHEDULED -> to(next);
      case PROCESSING -> RUNNING;
      case PAUSED -> HALTED;
      case COMPLETED -> OVER;
      case CANCELLED -> GIVEN_UP;
      case FAILED -> BROKEN;
    };
  }

  private static CampaignStep whileUnderWay(CampaignStatus status, CampaignStatus next) {
    return switch (status) {
      case DRAFT, SCHEDULED -> NOT_STARTED;
      case PROCESSING, PAUSED -> to(next);
      case COMPLETED -> next == COMPLETED ? to(COMPLETED) : OVER;
      case CANCELLED -> GIVEN_UP;
      case FAILED -> next == FAILED ? to(FAILED) : BROKEN;
    };
  }

  private static CampaignStep cancelled(CampaignStatus status) {
    return switch (status) {
      case DRAFT, SCHEDULED, PROCESSING, PAUSED, CANCELLED -> to(CANCELLED);
      case COMPLETED -> OVER;
      case FAILED -> BROKEN;
    };
  }

  /** Also of one that ended: what is sent again makes it go on. */
  private static CampaignStep retried(CampaignStatus status) {
    return switch (status) {
      case DRAFT, SCHEDULED -> NOT_STARTED;
      case PROCESSING, COMPLETED, FAILED -> to(PROCESSING);
      case PAUSED -> to(PAUSED);
      case CANCELLED -> GIVEN_UP;
    };
  }
}

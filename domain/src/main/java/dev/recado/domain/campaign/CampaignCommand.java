package dev.recado.domain.campaign;

/** What can be asked of a campaign. */
public enum CampaignCommand {
  /** Change its texts, its audience or its rules. */
  EDIT,
  /** Start it by itself at a time. */
  SCHEDULE,
  /** Start it now, because a person asks for it. */
  DISPATCH,
  /** Start it, because its time has come. */
  START,
  PAUSE,
  RESUME,
  CANCEL,
  /** Back to draft, with what was sent still sent. */
  RESET,
  /** Send again what failed. */
  RETRY,
  /** Nothing is left to do. */
  COMPLETE,
  /** Nobody could be reached, or it could not start. */
  FAIL
}

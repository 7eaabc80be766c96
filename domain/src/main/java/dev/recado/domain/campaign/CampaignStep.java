package dev.recado.domain.campaign;

/** What a command makes of a status. */
public sealed interface CampaignStep {
  /** Here it goes; where it stands already, the command changes nothing. */
  record To(CampaignStatus status) implements CampaignStep {}

  /**
   * The status does not allow it.
   *
   * @param detail why, and what to do instead
   */
  record Refused(String code, String detail) implements CampaignStep {}
}

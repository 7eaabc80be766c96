package dev.recado.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.campaign.CampaignRisk.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignRiskTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, LOW",
    "20, 20, 20, LOW",
    "21, 21, 21, MEDIUM",
    "1000, 1000, 100, MEDIUM",
    "1000, 1000, 101, HIGH",
    "1000, 100, 100, LOW",
    "1000, 0, 500, LOW",
    "1000, 0, 501, MEDIUM",
    "1000000, 0, 2001, HIGH",
    "1000000, 1000000, 1000000, HIGH"
  })
  void strangers_and_volume_per_day_make_the_risk(int people, int cold, int perDay, Level level) {
    CampaignRisk risk = CampaignRisk.of(people, cold, perDay, false);
    assertThat(risk.level()).isEqualTo(level);
    assertThat(risk.reasons().isEmpty()).isEqualTo(level == Level.LOW);
  }

  @Test
  void a_restricted_number_is_a_high_risk_whatever_it_sends() {
    assertThat(CampaignRisk.of(1, 0, 1, true).level()).isEqualTo(Level.HIGH);
  }

  @Test
  void the_reasons_name_the_figures() {
    assertThat(CampaignRisk.of(1000, 820, 600, false).reasons())
        .extracting(CampaignRisk.Reason::words)
        .hasSize(2)
        .first()
        .asString()
        .contains("82 %")
        .contains("492");
  }
}

package dev.recado.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.domain.message.MessageText;
import dev.recado.domain.tenant.Name;
import dev.recado.domain.tenant.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole product of statuses and commands stands in campaign-machine.csv. */
class CampaignMachineTest {
  private static final Instant NOW = Instant.parse("2026-03-04T15:16:17Z");

  /**
   * @param expected a status, or the code of the refusal
   */
  record Cell(CampaignStatus from, CampaignCommand command, String expected) {}

  static List<Cell> cells() {
    List<String> lines = lines();
    String[] commands = lines.getFirst().split(",");
    List<Cell> cells = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(",");
      for (int each = 1; each < commands.length; each++) {
        cells.add(
            new Cell(
                CampaignStatus.of(parts[0]), CampaignCommand.valueOf(commands[each]), parts[each]));
      }
    }
    return cells;
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(
          Path.of(CampaignMachineTest.class.getResource("/campaign-machine.csv").toURI()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void each_command_in_each_status_leads_where_the_table_says(Cell cell) {
    String actual =
        switch (CampaignMachine.after(cell.from(), cell.command())) {
          case CampaignStep.To(CampaignStatus status) -> status.label();
          case CampaignStep.Refused refused -> refused.code();
        };
    assertThat(actual).isEqualTo(cell.expected());
  }

  @Test
  void the_table_is_the_full_product() {
    List<Cell> product =
        Arrays.stream(CampaignStatus.values())
            .flatMap(
                status ->
                    Arrays.stream(CampaignCommand.values())
                        .map(command -> new Cell(status, command, "")))
            .toList();
    assertThat(cells().stream().map(cell -> new Cell(cell.from(), cell.command(), "")))
        .containsExactlyInAnyOrderElementsOf(product);
  }

  @Test
  void every_refusal_says_what_to_do() {
    for (Cell cell : cells()) {
      if (CampaignMachine.after(cell.from(), cell.command())
          instanceof CampaignStep.Refused(String code, String detail)) {
        assertThat(detail).as(cell.toString()).hasSizeGreaterThan(20).endsWith(".");
        assertThat(code).startsWith("campaign_");
      }
    }
  }

  private static Campaign draft() {
    CampaignPlan plan =
        new CampaignPlan(
            new Name("Natal"),
            new MessageText("Olá"),
            List.of(),
            List.of(),
            Optional.empty(),
            new CanarySettings(Optional.of(10), 30, 70, 20, 5));
    return Campaign.draft(
        new CampaignId(new UUID(1, 1)), new UnitId(new UUID(1, 2)), plan, Optional.empty(), NOW);
  }

  @Test
  void a_start_fixes_the_audience_once_and_begins_the_canary_once() {
    Campaign started = draft().started(CampaignCommand.DISPATCH, NOW);
    assertThat(started.times().frozenAt()).contains(NOW);
    assertThat(started.canary().status()).isEqualTo(CanaryStatus.RUNNING);
    Campaign again =
        started
            .with(started.canary().ended(CanaryStatus.PASSED))
            .reset()
            .started(CampaignCommand.DISPATCH, NOW.plusSeconds(60));
    assertThat(again.times().frozenAt()).contains(NOW);
    assertThat(again.times().startedAt()).contains(NOW.plusSeconds(60));
    assertThat(again.canary().status()).isEqualTo(CanaryStatus.PASSED);
  }

  @Test
  void of_two_pauses_the_first_reason_stays_and_resuming_forgets_it() {
    Campaign paused =
        draft().started(CampaignCommand.DISPATCH, NOW).paused("3 of 10 failed").paused("by hand");
    assertThat(paused.error()).contains("3 of 10 failed");
    Campaign resumed = paused.resumed(NOW.plusSeconds(9));
    assertThat(resumed.error()).isEmpty();
    assertThat(resumed.times().judgedFrom()).contains(NOW.plusSeconds(9));
    assertThat(resumed.times().startedAt()).contains(NOW);
  }

  @Test
  void a_completed_one_cannot_be_reset_and_says_why() {
    Campaign completed = draft().started(CampaignCommand.DISPATCH, NOW).completed(NOW);
    assertThatThrownBy(completed::reset)
        .isInstanceOf(CampaignClash.class)
        .hasMessageContaining("nobody is left")
        .hasMessageContaining("Clone");
  }
}

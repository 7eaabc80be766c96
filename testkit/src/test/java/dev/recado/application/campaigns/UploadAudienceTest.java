package dev.recado.application.campaigns;

import static dev.recado.application.tables.ColumnMapping.Choice.GUESS;
import static dev.recado.application.tables.LinesTable.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.application.access.InsufficientPermissions;
import dev.recado.application.access.TenantScope;
import dev.recado.application.access.TestScopes;
import dev.recado.application.operations.Page;
import dev.recado.application.tables.LineProblem;
import dev.recado.application.tables.LineProblem.Kind;
import dev.recado.application.tables.LinesTable;
import dev.recado.application.tables.PeopleTable;
import dev.recado.domain.campaign.CampaignClash;
import dev.recado.domain.campaign.CampaignCommand;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.campaign.Recipient;
import dev.recado.domain.campaign.RecipientStatus;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.domain.refusal.InvalidValue;
import dev.recado.testkit.Given.Home;
import dev.recado.testkit.Some;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadAudienceTest {
  private final AudienceStage stage = new AudienceStage();
  private final Home home = stage.stage.given.home();
  private final TenantScope scope = home.scope();
  private final CampaignId campaign = stage.campaigns.draft(home).id();

  private UploadReport upload(PeopleTable file) {
    return stage.upload.upload(scope, campaign, file, GUESS);
  }

  private List<Recipient> recipients() {
    return stage.recipients(scope, campaign);
  }

  @Test
  void each_line_becomes_a_recipient_with_its_variables() {
    UploadReport report =
        upload(
            table(
                "nome,telefone,cidade,", "Zé,+55 11 99999-0101,São Paulo,x", "Ana,11999990102,,"));
    assertThat(report).isEqualTo(new UploadReport(2, 2, 0, 0, List.of()));
    assertThat(recipients()).extracting(r -> r.name().orElse("")).containsExactly("Zé", "Ana");
    Recipient first = recipients().getFirst();
    assertThat(first.phone()).contains("+55 11 99999-0101");
    assertThat(first.variables()).isEqualTo(Map.of("nome", "Zé", "cidade", "São Paulo"));
    assertThat(first.status()).isEqualTo(RecipientStatus.PENDING);
    assertThat(stage.unfinished(scope, campaign)).isFalse();
  }

  @Test
  void people_are_found_or_added_in_the_address_book() {
    upload(table("fone,nome", "11999990101,Zé"));
    upload(table("fone,nome", "551199990101,José"));
    assertThat(
            stage.stage.transactions.within(
                scope, () -> stage.backend.contacts().page(scope, Page.Request.first(9)).items()))
        .singleElement()
        .satisfies(contact -> assertThat(contact.name()).contains("Zé"));
  }

  @Test
  void the_same_person_twice_counts_once_however_the_number_is_written() {
    UploadReport first = upload(table("fone", "11999990101", "+5511999990101", "551199990101"));
    assertThat(first).isEqualTo(new UploadReport(3, 1, 2, 0, List.of()));
    assertThat(upload(table("fone", "11999990101", "11999990102")))
        .isEqualTo(new UploadReport(2, 1, 1, 0, List.of()));
    assertThat(recipients()).hasSize(2);
  }

  @Test
  void a_line_without_a_possible_phone_is_kept_as_skipped_and_told() {
    UploadReport report =
        upload(table("nome,fone", "Zé,12", "Ana,", "Bia,5.51E+12", "Eva,11999990101,x", ",,"));
    assertThat(report.lines()).isEqualTo(4);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.invalid()).isEqualTo(3);
    assertThat(report.problems())
        .containsExactly(
            new LineProblem(2, "fone", Kind.INVALID_PHONE),
            new LineProblem(3, "fone", Kind.NO_PHONE),
            new LineProblem(4, "fone", Kind.ROUNDED_PHONE),
            new LineProblem(5, "", Kind.EXTRA_CELLS));
    Recipient skipped = recipients().getFirst();
    assertThat(skipped.status()).isEqualTo(RecipientStatus.SKIPPED);
    assertThat(skipped.skipped()).contains(RefusalReason.INVALID_PHONE);
    assertThat(skipped.phone()).contains("12");
    assertThat(skipped.error()).hasValueSatisfying(error -> assertThat(error).contains("Line 2 "));
  }

  @Test
  void a_phone_that_looks_like_a_formula_is_a_phone_and_a_formula_is_a_text() {
    upload(table("fone,nota", "+5511999990101,=1+1", "'11999990102,@x"));
    assertThat(recipients())
        .extracting(Recipient::variables)
        .containsExactly(Map.of("nota", "=1+1"), Map.of("nota", "@x"));
  }

  @Test
  void only_the_first_hundred_problems_are_told() {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("fone")));
    for (int line = 0; line < 250; line++) {
      lines.add(List.of("x" + line));
    }
    UploadReport report = upload(new LinesTable(lines));
    assertThat(report.invalid()).isEqualTo(250);
    assertThat(report.problems()).hasSize(100);
  }

  @Test
  void never_more_than_a_batch_is_read_ahead() {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("fone")));
    for (int line = 0; line < 2500; line++) {
      lines.add(List.of("x"));
    }
    LinesTable table = new LinesTable(lines);
    List<Integer> ahead = new ArrayList<>();
    PeopleTable watched =
        new PeopleTable() {
          @Override
          public Layout layout() {
            return table.layout();
          }

          @Override
          public Optional<Line> next() {
            int stored =
                stage
                    .stage
                    .transactions
                    .within(
                        scope,
                        () -> stage.backend.campaigns().find(scope, campaign).orElseThrow().tally())
                    .total();
            ahead.add(table.read() - stored);
            return table.next();
          }
        };
    upload(watched);
    assertThat(ahead).hasSizeGreaterThan(2500).allMatch(lead -> lead <= 1000);
  }

  @Test
  void a_file_that_breaks_off_adds_nobody() {
    upload(table("fone", "11999990101"));
    List<List<String>> lines = new ArrayList<>(List.of(List.of("fone")));
    for (int line = 0; line < 1500; line++) {
      lines.add(List.of("119" + (88000000 + line)));
    }
    LinesTable table = new LinesTable(lines);
    PeopleTable broken = breaking(table, 1400);
    assertThatThrownBy(() -> upload(broken)).isInstanceOf(InvalidValue.class);
    assertThat(recipients()).hasSize(1);
    assertThat(stage.unfinished(scope, campaign)).isFalse();
  }

  @Test
  void a_campaign_says_so_when_an_upload_could_not_even_be_undone() {
    stage.audience.recipient(home, campaign, Some.person(), "Zé");
    LinesTable table = table("fone", "11999990101", "11999990102");
    PeopleTable cut =
        new PeopleTable() {
          @Override
          public Layout layout() {
            return table.layout();
          }

          @Override
          public Optional<Line> next() {
            if (table.read() == 0) {
              stage.stage.transactions.befall(
                  new IllegalStateException("first"), new IllegalStateException("second"));
            }
            return table.next();
          }
        };
    assertThatThrownBy(() -> upload(cut)).hasMessage("first");
    assertThat(stage.unfinished(scope, campaign)).isTrue();
    assertThat(stage.preflight.preflight(scope, campaign, Optional.empty()).blocking())
        .extracting(Finding::code)
        .contains("audience_incomplete");
    upload(table("fone", "11999990103"));
    assertThat(stage.preflight.preflight(scope, campaign, Optional.empty()).blocking()).isEmpty();
    assertThat(recipients()).hasSize(2);
  }

  @Test
  void an_upload_that_another_one_replaced_adds_nobody() {
    LinesTable table = table("fone", "11999990101");
    PeopleTable slow =
        new PeopleTable() {
          @Override
          public Layout layout() {
            return table.layout();
          }

          @Override
          public Optional<Line> next() {
            Optional<Line> next = table.next();
            if (next.isEmpty()) {
              upload(table("fone", "11999990102"));
            }
            return next;
          }
        };
    assertThatThrownBy(() -> upload(slow))
        .isInstanceOfSatisfying(
            CampaignClash.class, clash -> assertThat(clash.code()).isEqualTo("upload_replaced"));
    assertThat(recipients()).extracting(r -> r.phone().orElse("")).containsExactly("11999990102");
  }

  @Test
  void only_a_draft_takes_people_in() {
    stage.audience.recipient(home, campaign, Some.person(), "Zé");
    stage.campaigns.change(scope, campaign, c -> c.started(CampaignCommand.DISPATCH, Some.NOW));
    assertThatThrownBy(() -> upload(table("fone", "11999990101")))
        .isInstanceOf(CampaignClash.class);
    stage.campaigns.change(scope, campaign, c -> c.paused("x").reset());
    assertThatThrownBy(() -> upload(table("fone", "11999990101")))
        .isInstanceOfSatisfying(
            CampaignClash.class, clash -> assertThat(clash.code()).isEqualTo("audience_fixed"));
    assertThat(recipients()).hasSize(1);
  }

  @Test
  void nobody_uploads_where_he_may_not() {
    TenantScope stranger = stage.stage.given.home().scope();
    TenantScope agent = TestScopes.of(stage.stage.given.agent(home));
    LinesTable table = table("fone", "11999990101");
    assertThatThrownBy(() -> stage.upload.upload(stranger, campaign, table, GUESS))
        .isInstanceOf(UnknownCampaign.class);
    assertThatThrownBy(() -> stage.upload.upload(agent, campaign, table, GUESS))
        .isInstanceOf(InsufficientPermissions.class);
    assertThat(recipients()).isEmpty();
  }

  @Test
  void without_a_phone_column_nothing_is_taken_in() {
    assertThatThrownBy(() -> upload(table("a,b", "1,2")))
        .isInstanceOfSatisfying(
            InvalidValue.class, refusal -> assertThat(refusal.code()).isEqualTo("unknown_column"));
  }

  @Test
  void a_preview_shows_how_the_beginning_is_understood_and_keeps_nothing() {
    List<List<String>> lines = new ArrayList<>(List.of(List.of("nome", "fone", "saldo")));
    for (int line = 0; line < 30; line++) {
      lines.add(List.of("Zé", line == 0 ? "x" : "11999990101", "10"));
    }
    LinesTable table = new LinesTable(lines);
    PreviewAudience.Preview preview = stage.preview.preview(scope, campaign, table, GUESS);
    assertThat(preview.lines()).hasSize(20);
    assertThat(table.read()).isEqualTo(20);
    assertThat(preview.mapping().phone()).contains(1);
    assertThat(preview.mapping().variables()).containsExactly("nome", "saldo");
    assertThat(preview.read().getFirst().problems())
        .containsExactly(new LineProblem(2, "fone", Kind.INVALID_PHONE));
    assertThat(recipients()).isEmpty();
  }

  @Test
  void a_preview_without_a_phone_column_shows_the_lines_as_they_are() {
    PreviewAudience.Preview preview =
        stage.preview.preview(scope, campaign, table("a,b", "1,2"), GUESS);
    assertThat(preview.mapping().phone()).isEmpty();
    assertThat(preview.lines()).hasSize(1);
    assertThat(preview.read()).isEmpty();
  }

  private static PeopleTable breaking(LinesTable table, int after) {
    return new PeopleTable() {
      @Override
      public Layout layout() {
        return table.layout();
      }

      @Override
      public Optional<Line> next() {
        if (table.read() == after) {
          throw new InvalidValue("/lines/" + after, "undecodable_text", "x");
        }
        return table.next();
      }
    };
  }
}

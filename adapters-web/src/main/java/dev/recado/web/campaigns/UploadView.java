package dev.recado.web.campaigns;

import dev.recado.application.campaigns.UploadReport;
import dev.recado.web.csv.ProblemView;
import java.util.List;

/** What came of a table. */
public record UploadView(
    int lines, int added, int duplicates, int invalid, List<ProblemView> problems) {
  static UploadView from(UploadReport report) {
    return new UploadView(
        report.lines(),
        report.added(),
        report.duplicates(),
        report.invalid(),
        report.problems().stream().map(ProblemView::from).toList());
  }
}

package dev.recado.web.contacts;

import dev.recado.application.contacts.ImportReport;
import dev.recado.web.csv.ProblemView;
import java.util.List;

/** What came of a table of contacts. */
public record ImportView(
    int lines, int added, int updated, int invalid, List<ProblemView> problems) {
  static ImportView from(ImportReport report) {
    return new ImportView(
        report.lines(),
        report.added(),
        report.updated(),
        report.invalid(),
        report.problems().stream().map(ProblemView::from).toList());
  }
}

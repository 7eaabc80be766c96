package dev.recado.web.campaigns;

import dev.recado.application.campaigns.ExportRecipients.Export;
import dev.recado.web.csv.CsvOutput;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.text.Normalizer;
import java.util.Locale;

/** The recipients of a campaign as a file to be saved. */
public final class RecipientTable {
  private RecipientTable() {}

  public static Response response(Export export) {
    String file = fileName(export.campaign().plan().name().value());
    StreamingOutput body = output -> CsvOutput.write(output, RecipientCells.HEADER, cells(export));
    return Response.ok(body, "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"" + file + ".csv\"")
        .build();
  }

  private static CsvOutput.Rows cells(Export export) {
    return writer -> export.forEach(recipient -> writer.accept(RecipientCells.of(recipient)));
  }

  /** Letters and digits that every file system takes. */
  private static String fileName(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "campaign" : plain;
  }
}

package dev.recado.web.contacts;

import dev.recado.application.contacts.ExportContacts.Export;
import dev.recado.web.csv.CsvOutput;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Contacts as a file to be saved. */
public final class ContactTable {
  private ContactTable() {}

  public static Response response(Export export) {
    ContactCells cells = new ContactCells(export.fields());
    StreamingOutput body =
        output ->
            CsvOutput.write(
                output,
                cells.header(),
                writer -> export.forEach(card -> writer.accept(cells.of(card))));
    return Response.ok(body, "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"contacts.csv\"")
        .build();
  }
}

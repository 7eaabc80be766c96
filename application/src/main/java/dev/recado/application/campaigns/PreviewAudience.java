package dev.recado.application.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Campaigns;
import dev.recado.application.contacts.port.PhoneNumbers;
import dev.recado.application.operations.port.Transactions;
import dev.recado.application.tables.ColumnMapping;
import dev.recado.application.tables.LineReader;
import dev.recado.application.tables.PeopleTable;
import dev.recado.application.tables.ReadLine;
import dev.recado.domain.campaign.CampaignId;
import dev.recado.domain.member.Permission;
import java.util.List;

/** Shows how the beginning of a table would be understood; nothing is kept. */
public final class PreviewAudience {
  private static final int LINES = 20;

  private final Transactions transactions;
  private final Campaigns campaigns;
  private final PhoneNumbers phoneNumbers;

  public PreviewAudience(
      Transactions transactions, Campaigns campaigns, PhoneNumbers phoneNumbers) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.phoneNumbers = phoneNumbers;
  }

  /**
   * The beginning of a table.
   *
   * @param read what is understood of each line; empty as long as nobody knows the phone's column
   */
  public record Preview(
      PeopleTable.Layout layout,
      ColumnMapping mapping,
      List<PeopleTable.Line> lines,
      List<ReadLine> read) {}

  /**
   * @throws UnknownCampaign when no such campaign is within reach
   * @throws dev.recado.domain.refusal.InvalidValue when the file cannot be read so far
   */
  public Preview preview(
      TenantScope scope, CampaignId id, PeopleTable file, ColumnMapping.Choice choice) {
    scope.require(Permission.MANAGE_CAMPAIGNS);
    transactions.run(scope, () -> campaigns.find(scope, id).orElseThrow(UnknownCampaign::new));
    ColumnMapping mapping = ColumnMapping.of(file.layout().columns(), choice);
    List<PeopleTable.Line> lines = file.beginning(LINES);
    List<ReadLine> read = mapping.phone().isPresent() ? read(mapping, lines) : List.of();
    return new Preview(file.layout(), mapping, lines, read);
  }

  private List<ReadLine> read(ColumnMapping mapping, List<PeopleTable.Line> lines) {
    LineReader reader = new LineReader(mapping, phoneNumbers);
    return lines.stream().map(reader::read).toList();
  }
}

package dev.recado.persistence.messaging;

import dev.recado.domain.contact.Address;
import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Party;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The other side of a chat as an array of texts: {@code g:} and a group, or addresses. */
public final class PartyColumn {
  private static final String GROUP = "g:";

  private PartyColumn() {}

  public static String[] write(Party party) {
    return Stream.concat(
            party.group().map(group -> GROUP + group).stream(),
            party.addresses().stream().map(Address::key).sorted())
        .toArray(String[]::new);
  }

  /** Empty where the column is null. */
  public static Optional<Party> read(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? Optional.empty() : Optional.of(party((String[]) array.getArray()));
  }

  static Party addresses(ResultSet row, String column) throws SQLException {
    return read(row, column).orElse(Party.SOMEBODY);
  }

  private static Party party(String[] parts) {
    return parts.length > 0 && parts[0].startsWith(GROUP)
        ? Jid.parse(parts[0].substring(GROUP.length())).map(Party::of).orElse(Party.SOMEBODY)
        : Party.of(addresses(parts));
  }

  private static List<Address> addresses(String[] parts) {
    return Arrays.stream(parts).map(Address::new).toList();
  }
}

package dev.recado.persistence.consent;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.consent.OptOutSettingsContract;
import dev.recado.testkit.consent.OptOutsContract;
import org.junit.jupiter.api.Nested;

class PostgresConsentTest {
  @Nested
  class OfOptOuts implements OptOutsContract, OnPostgres {}

  @Nested
  class OfOptOutSettings implements OptOutSettingsContract, OnPostgres {}
}

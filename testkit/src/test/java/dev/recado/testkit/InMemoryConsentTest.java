package dev.recado.testkit;

import dev.recado.testkit.consent.OptOutSettingsContract;
import dev.recado.testkit.consent.OptOutsContract;
import org.junit.jupiter.api.Nested;

class InMemoryConsentTest {
  @Nested
  class OptOuts implements OptOutsContract, OnMemory {}

  @Nested
  class OptOutSettings implements OptOutSettingsContract, OnMemory {}
}

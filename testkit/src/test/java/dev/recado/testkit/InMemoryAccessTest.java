package dev.recado.testkit;

import dev.recado.testkit.access.CredentialsContract;
import dev.recado.testkit.access.MemberPreferencesContract;
import dev.recado.testkit.access.MembersContract;
import dev.recado.testkit.access.SessionsContract;
import dev.recado.testkit.access.TenantsContract;
import dev.recado.testkit.access.UnitsContract;
import dev.recado.testkit.operations.TransactionsContract;
import org.junit.jupiter.api.Nested;

class InMemoryAccessTest {
  @Nested
  class Transactions implements TransactionsContract, OnMemory {}

  @Nested
  class Tenants implements TenantsContract, OnMemory {}

  @Nested
  class Units implements UnitsContract, OnMemory {}

  @Nested
  class Members implements MembersContract, OnMemory {}

  @Nested
  class MemberPreferences implements MemberPreferencesContract, OnMemory {}

  @Nested
  class Sessions implements SessionsContract, OnMemory {}

  @Nested
  class Credentials implements CredentialsContract, OnMemory {}
}

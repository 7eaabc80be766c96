package dev.recado.persistence.access;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.access.CredentialsContract;
import dev.recado.testkit.access.MemberPreferencesContract;
import dev.recado.testkit.access.MembersContract;
import dev.recado.testkit.access.SessionsContract;
import dev.recado.testkit.access.TenantsContract;
import dev.recado.testkit.access.UnitsContract;
import org.junit.jupiter.api.Nested;

class PostgresAccessTest {
  @Nested
  class OfCredentials implements CredentialsContract, OnPostgres {}

  @Nested
  class OfMembers implements MembersContract, OnPostgres {}

  @Nested
  class OfMemberPreferences implements MemberPreferencesContract, OnPostgres {}

  @Nested
  class OfSessions implements SessionsContract, OnPostgres {}

  @Nested
  class OfTenants implements TenantsContract, OnPostgres {}

  @Nested
  class OfUnits implements UnitsContract, OnPostgres {}
}

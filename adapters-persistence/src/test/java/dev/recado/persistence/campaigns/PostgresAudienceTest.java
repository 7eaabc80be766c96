package dev.recado.persistence.campaigns;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.campaigns.CensusContract;
import dev.recado.testkit.campaigns.UploadsContract;
import org.junit.jupiter.api.Nested;

class PostgresAudienceTest {
  @Nested
  class Uploads implements UploadsContract, OnPostgres {}

  @Nested
  class Census implements CensusContract, OnPostgres {}
}

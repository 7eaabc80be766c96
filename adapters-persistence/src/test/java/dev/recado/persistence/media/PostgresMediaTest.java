package dev.recado.persistence.media;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.media.MediaFilesContract;
import dev.recado.testkit.media.MediaQueueContract;
import dev.recado.testkit.media.OldMediaContract;
import org.junit.jupiter.api.Nested;

class PostgresMediaTest {
  @Nested
  class OfTheFiles implements MediaFilesContract, OnPostgres {}

  @Nested
  class OfTheQueue implements MediaQueueContract, OnPostgres {}

  @Nested
  class OfTheOld implements OldMediaContract, OnPostgres {}
}

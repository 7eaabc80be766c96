package dev.recado.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.operations.CountersContract;
import dev.recado.testkit.operations.JournalContract;
import dev.recado.testkit.operations.RecordingCounters;
import dev.recado.testkit.operations.RecordingJournal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordingTest {
  @Test
  void a_line_is_remembered_with_its_level_and_its_tenant() {
    RecordingJournal journal = new RecordingJournal();
    TenantId tenant = new TenantId(Some.uuid());
    journal.info(tenant, "Retry attempt {}/3 {}", 2, "$1");
    assertThat(journal.lines())
        .containsExactly(
            new RecordingJournal.Line(Level.INFO, Optional.of(tenant), "Retry attempt 2/3 $1"));
  }

  @Nested
  class Journal implements JournalContract {
    private final RecordingJournal journal = new RecordingJournal();

    @Override
    public RecordingJournal journal() {
      return journal;
    }

    @Override
    public List<String> written() {
      return journal.texts();
    }
  }

  @Nested
  class Counters implements CountersContract {
    private final RecordingCounters counters = new RecordingCounters();

    @Override
    public RecordingCounters counters() {
      return counters;
    }

    @Override
    public long of(Counted what) {
      return counters.of(what);
    }
  }
}

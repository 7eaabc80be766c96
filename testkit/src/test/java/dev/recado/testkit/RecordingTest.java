package dev.recado.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.operations.port.Counters.Counted;
import dev.recado.application.operations.port.Journal.Level;
import dev.recado.domain.tenant.TenantId;
import dev.recado.testkit.operations.RecordingCounters;
import dev.recado.testkit.operations.RecordingJournal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingTest {
  @Test
  void a_line_is_remembered_with_its_arguments_in_place() {
    RecordingJournal journal = new RecordingJournal();
    TenantId tenant = new TenantId(Some.uuid());
    journal.info(tenant, "Retry attempt {}/3 {}", 2, "$1");
    assertThat(journal.lines())
        .containsExactly(
            new RecordingJournal.Line(Level.INFO, Optional.of(tenant), "Retry attempt 2/3 $1"));
  }

  @Test
  void what_was_counted_is_remembered_by_kind() {
    RecordingCounters counters = new RecordingCounters();
    counters.add(Counted.MESSAGE_SENT);
    counters.add(Counted.MESSAGE_SENT);
    assertThat(counters.of(Counted.MESSAGE_SENT)).isEqualTo(2);
    assertThat(counters.of(Counted.MESSAGE_FAILED)).isZero();
  }
}

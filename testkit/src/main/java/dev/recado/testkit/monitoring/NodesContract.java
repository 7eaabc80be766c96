package dev.recado.testkit.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.application.monitoring.port.Nodes;
import dev.recado.application.monitoring.port.Nodes.Node;
import dev.recado.testkit.Some;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Nodes} promises. */
public interface NodesContract {
  Nodes nodes();

  private static Node node(UUID id, Instant reported, Optional<Instant> worked) {
    return new Node(id, "all", "1.0+abc", Some.NOW, reported, worked, 40, 7);
  }

  @Test
  default void a_process_is_shown_as_it_last_reported_itself() {
    UUID id = Some.uuid();
    nodes().report(node(id, Some.NOW, Optional.empty()));
    Node latest = node(id, Some.NOW.plusSeconds(5), Optional.of(Some.NOW.plusSeconds(4)));
    nodes().report(latest);
    assertThat(nodes().since(Some.NOW))
        .filteredOn(node -> node.id().equals(id))
        .containsExactly(latest);
    assertThat(nodes().since(Some.NOW.plusSeconds(6))).extracting(Node::id).doesNotContain(id);
  }

  @Test
  default void the_newest_report_comes_first() {
    Node older = node(Some.uuid(), Some.NOW.plusSeconds(100), Optional.empty());
    Node newer = node(Some.uuid(), Some.NOW.plusSeconds(101), Optional.empty());
    nodes().report(older);
    nodes().report(newer);
    assertThat(nodes().since(Some.NOW)).containsSubsequence(newer, older);
  }

  @Test
  default void one_that_was_not_heard_of_for_long_is_forgotten() {
    Node gone = node(Some.uuid(), Instant.parse("2020-01-01T00:00:00Z"), Optional.empty());
    Node there = node(Some.uuid(), Some.NOW, Optional.empty());
    nodes().report(gone);
    nodes().report(there);
    nodes().forget(Instant.parse("2020-01-01T00:00:01Z"));
    assertThat(nodes().since(Instant.EPOCH)).contains(there).doesNotContain(gone);
  }
}

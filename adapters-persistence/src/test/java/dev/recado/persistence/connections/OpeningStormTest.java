package dev.recado.persistence.connections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.persistence.OnPostgres;
import dev.recado.persistence.database.TestDatabase;
import dev.recado.testkit.Given.Line;
import dev.recado.testkit.Some;
import org.junit.jupiter.api.Test;

/** What a session that says it is connecting a thousand times a minute writes. */
class OpeningStormTest implements OnPostgres {
  private final Line line = given().line();

  private void opening() {
    run(line.scope(), () -> backend().careBook().shaken(line.scope(), line.id(), Some.NOW));
  }

  /** Where the rows lie and who wrote them: any write, even of the same values, changes it. */
  private String versions() {
    String query =
        """
        select concat_ws(' ', w.xmin, w.ctid, c.xmin, c.ctid,
          (select count(*) from connection_events e where e.connection_id = w.id))
        from unit_whatsapp_connections w
          join connection_care c on c.tenant_id = w.tenant_id and c.connection_id = w.id
        where w.id = :id
        """;
    return TestDatabase.shared()
        .ownerSql()
        .withHandle(
            owner ->
                owner.createQuery(query).bind("id", line.id().value()).mapTo(String.class).one());
  }

  @Test
  void the_first_of_a_thousand_is_written_down_and_the_others_write_no_row() {
    String before = versions();
    opening();
    String once = versions();
    assertThat(once).isNotEqualTo(before);
    for (int each = 1; each < 1_000; each++) {
      opening();
    }
    assertThat(versions()).isEqualTo(once);
  }
}

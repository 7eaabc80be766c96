package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.application.contacts.port.ContactDetails;
import dev.recado.domain.contact.ContactFields;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.Tag;
import dev.recado.persistence.sql.JsonTexts;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** What tenants note about contacts, thousands of them per statement. */
public final class PostgresContactDetails implements ContactDetails {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String NOTE = SqlFile.read(PostgresContactDetails.class, "note-all.sql");
  private static final String TAG = SqlFile.read(PostgresContactDetails.class, "tag-all.sql");
  private final TenantSql sql;

  public PostgresContactDetails(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  @Override
  public void note(TenantScope scope, List<News> news, Instant now) {
    Map<ContactId, News> latest = new LinkedHashMap<>();
    news.forEach(each -> latest.merge(each.contact(), each, PostgresContactDetails::joined));
    String all = json(latest.values());
    sql.update(
        scope,
        NOTE,
        values -> values.bind("news", all).bind("most", ContactFields.MOST).bind("now", now));
    sql.update(scope, TAG, values -> values.bind("news", all).bind("now", now));
  }

  private static News joined(News earlier, News later) {
    Map<String, String> fields = new LinkedHashMap<>(earlier.fields());
    fields.putAll(later.fields());
    Set<Tag> tags = new LinkedHashSet<>(earlier.tags());
    tags.addAll(later.tags());
    return new News(later.contact(), later.name().or(earlier::name), fields, tags);
  }

  private static String json(Iterable<News> news) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (News each : news) {
      JsonObjectBuilder fields = JSON.createObjectBuilder();
      each.fields().forEach(fields::add);
      JsonArrayBuilder tags = JSON.createArrayBuilder();
      each.tags().forEach(tag -> tags.add(tag.value()));
      JsonObjectBuilder object =
          JSON.createObjectBuilder()
              .add("contact", each.contact().toString())
              .add("fields", fields)
              .add("tags", tags);
      each.name().ifPresent(name -> object.add("name", name));
      array.add(object);
    }
    return array.build().toString();
  }

  @Override
  public void replace(TenantScope scope, ContactId contact, ContactFields fields, Instant now) {
    String replace =
        """
        update contacts set fields = cast(:fields as jsonb), updated_at = :now
        where tenant_id = :tenant and id = :id
        """;
    sql.update(
        scope,
        replace,
        values ->
            values
                .bind("id", contact.value())
                .bind("fields", JsonTexts.write(fields.values()))
                .bind("now", now));
  }

  @Override
  public List<String> fieldNames(TenantScope scope, int most) {
    String names =
        """
        select distinct f.name collate "C" as name
        from contacts c, jsonb_object_keys(c.fields) as f (name)
        where c.tenant_id = :tenant and c.fields <> '{}'
        order by 1
        limit :most
        """;
    return sql.list(
        scope, names, values -> values.bind("most", most), (row, context) -> row.getString("name"));
  }
}

package dev.recado.persistence.campaigns;

import dev.recado.application.access.TenantScope;
import dev.recado.application.campaigns.port.Census;
import dev.recado.domain.contact.Address;
import dev.recado.domain.pacing.RefusalReason;
import dev.recado.persistence.sql.Columns;
import dev.recado.persistence.sql.JsonTexts;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Judges audiences in sets: what comes back does not grow with them. */
public final class PostgresCensus implements Census {
  private static final Duration WARM = Duration.ofHours(24);
  private static final String AUDIENCE = SqlFile.read(PostgresCensus.class, "audience.sql");
  private final TenantSql sql;

  public PostgresCensus(Jdbi jdbi) {
    sql = new TenantSql(jdbi);
  }

  /** All who are out for one reason, or in. */
  private record Group(Optional<RefusalReason> out, int people, int warm, int joining) {}

  @Override
  public Result count(TenantScope scope, Question question) {
    String count =
        """
        select out, count(*) as people, count(*) filter (where warm) as warm,
          count(*) filter (where joins) as joining
        from judged group by out
        """;
    List<Group> groups =
        sql.list(
            scope,
            AUDIENCE + count,
            values -> bind(values, question),
            (row, context) ->
                new Group(
                    Columns.optionalText(row, "out").map(PostgresCensus::reason),
                    row.getInt("people"),
                    row.getInt("warm"),
                    row.getInt("joining")));
    Map<RefusalReason, Integer> out = new EnumMap<>(RefusalReason.class);
    groups.forEach(group -> group.out().ifPresent(why -> out.put(why, group.people())));
    Group in =
        groups.stream()
            .filter(group -> group.out().isEmpty())
            .findFirst()
            .orElse(new Group(Optional.empty(), 0, 0, 0));
    return new Result(in.people(), in.warm(), in.joining(), alreadyIn(scope, question), out);
  }

  private int alreadyIn(TenantScope scope, Question question) {
    String alreadyIn =
        """
        select count(distinct t.contact_id) as people
        from contact_tags t
          join campaign_recipients r on r.tenant_id = t.tenant_id and r.contact_id = t.contact_id
            and r.campaign_id = :campaign
        where t.tenant_id = :tenant and t.tag = any(:tags)
        """;
    return sql.find(
            scope,
            alreadyIn,
            values ->
                values
                    .bind("campaign", question.campaign().value())
                    .bindArray("tags", String.class, question.tags()),
            (row, context) -> row.getInt("people"))
        .orElse(0);
  }

  @Override
  public boolean anybody(TenantScope scope, Question question) {
    String anybody = "select true from judged where out is null limit 1";
    return sql.find(
            scope, AUDIENCE + anybody, values -> bind(values, question), (row, context) -> true)
        .isPresent();
  }

  @Override
  public List<Excluded> excluded(TenantScope scope, Question question, int each) {
    String excluded =
        """
        select out, phone, name from (
          select out, phone, name, row_number() over (
            partition by out order by position, contact_id) as place
          from judged where out is not null) ranked
        where place <= :each
        order by out, place
        """;
    return sql.list(
        scope,
        AUDIENCE + excluded,
        values -> bind(values, question).bind("each", each),
        (row, context) ->
            new Excluded(
                reason(row.getString("out")),
                Columns.optionalText(row, "phone"),
                Columns.optionalText(row, "name")));
  }

  @Override
  public List<Sample> samples(TenantScope scope, Question question, int wording, int limit) {
    String samples =
        """
        select phone, name, variables from judged
        where out is null and (joins or wording = :wording)
        order by position, contact_id
        limit :limit
        """;
    return sql.list(
        scope,
        AUDIENCE + samples,
        values -> bind(values, question).bind("wording", wording).bind("limit", limit),
        (row, context) ->
            new Sample(
                Columns.optionalText(row, "phone"),
                Columns.optionalText(row, "name"),
                JsonTexts.read(row.getString("variables"))));
  }

  @Override
  public Set<String> unknown(TenantScope scope, Question question, Set<String> variables) {
    String unknown =
        """
        select asked.variable from unnest(:asked) as asked (variable)
        where not exists (
          select from known k
          where coalesce(k.variables ->> asked.variable, '') ~ '[^[:space:]]')
        """;
    List<String> nobody =
        sql.list(
            scope,
            knownOnly() + unknown,
            values ->
                bindPeople(values, question)
                    .bindArray("asked", String.class, List.copyOf(variables)),
            (row, context) -> row.getString("variable"));
    return new TreeSet<>(nobody);
  }

  /** The first two parts of the statement: who there is, before anybody is judged. */
  private static String knownOnly() {
    String known = AUDIENCE.substring(0, AUDIENCE.indexOf("judged as (")).stripTrailing();
    return known.substring(0, known.length() - 1) + "\n";
  }

  private static Query bind(Query values, Question question) {
    List<Need> needs = question.needs();
    return bindPeople(values, question)
        .bind("unit", question.unit().value())
        .bind("own", question.own().map(phone -> Address.of(phone).key()))
        .bind("now", question.now())
        .bind("warm_since", question.now().minus(WARM))
        .bindArray("need_wordings", Integer.class, needs.stream().map(Need::wording).toList())
        .bindArray("need_variables", String.class, needs.stream().map(Need::variable).toList());
  }

  private static Query bindPeople(Query values, Question question) {
    return values
        .bind("campaign", question.campaign().value())
        .bind("wordings", question.wordings())
        .bindArray("tags", String.class, question.tags());
  }

  private static RefusalReason reason(String label) {
    return RefusalReason.valueOf(label.toUpperCase(Locale.ROOT));
  }
}

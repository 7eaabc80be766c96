package dev.recado.persistence.walls;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.persistence.database.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CrossTenantTest {
  private static final Pattern FUNCTION =
      Pattern.compile("^create or replace function (\\w+)", Pattern.MULTILINE);

  @Test
  void the_only_paths_across_tenants_are_those_of_one_file() throws IOException {
    TreeSet<String> declared =
        FUNCTION
            .matcher(source())
            .results()
            .map(match -> match.group(1))
            .collect(toCollection(TreeSet::new));
    assertThat(names("p.prosecdef")).containsExactlyElementsOf(declared).hasSizeGreaterThan(10);
  }

  @Test
  void they_open_to_the_app_role_alone_and_search_nothing_but_our_schema() {
    assertThat(
            names(
                """
                p.prosecdef and not (
                  p.proconfig = '{"search_path=public, pg_temp"}'
                  and not has_function_privilege('public', p.oid, 'execute')
                  and has_function_privilege('recado_app', p.oid, 'execute'))
                """))
        .isEmpty();
  }

  private static String source() throws IOException {
    try (InputStream file =
        TestDatabase.class.getResourceAsStream("/dev/recado/liquibase/cross-tenant.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> names(String condition) {
    String query =
        "select p.proname from pg_proc p where p.pronamespace = 'public'::regnamespace and "
            + condition
            + " order by 1";
    return TestDatabase.shared()
        .ownerSql()
        .withHandle(owner -> owner.createQuery(query).mapTo(String.class).list());
  }
}

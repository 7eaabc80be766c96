package dev.recado.launcher.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {

  @Test
  void a_percent_encoded_password_is_decoded_and_a_plus_stays_a_plus() {
    PostgresUrl url =
        PostgresUrl.parse("postgresql://ow%2Fner:p%40ss%3A%2F+%23@db.example.com:5433/re%20cado")
            .orElseThrow();

    assertThat(url.user()).isEqualTo("ow/ner");
    assertThat(url.password()).isEqualTo(new Secret("p@ss:/+#"));
    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:5433/re%20cado");
  }

  @Test
  void options_reach_the_driver_and_secrets_do_not_reach_the_text() {
    PostgresUrl url =
        PostgresUrl.parse("postgres://o:secret@[::1]:5432/recado?sslmode=require").orElseThrow();

    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5432/recado?sslmode=require");
    assertThat(url.toString()).doesNotContain("secret");
  }

  @Test
  void a_host_of_a_container_network_may_have_an_underscore() {
    assertThat(PostgresUrl.parse("postgresql://o:p@my_db/recado"))
        .map(PostgresUrl::address)
        .contains("my_db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://db/recado",
        "postgresql://owner@db/recado",
        "postgresql://o:p@db",
        "postgresql://o:p%4@db/recado",
        "mysql://o:p@db/recado",
        "postgresql://o:p@one,two/recado"
      })
  void anything_else_is_no_address(String text) {
    assertThat(PostgresUrl.parse(text)).isEmpty();
  }
}

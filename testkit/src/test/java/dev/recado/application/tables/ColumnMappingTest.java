package dev.recado.application.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.recado.application.tables.ColumnMapping.Choice;
import dev.recado.domain.refusal.InvalidValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Telefone,Nome : 0 : 1",
        "nome,phone : 1 : 0",
        "Cliente,Celular,Saldo : 1 : 0",
        "id,WhatsApp,telefone,NOME COMPLETO : 1 : 3",
        "número : 0 : ",
        "telefone1,telefone2 : 0 : ",
        "Contato,Fone (com DDD) : 1 : 0",
        "a,b : : "
      })
  void columns_are_guessed_by_their_names(String columns, Integer phone, Integer name) {
    ColumnMapping mapping =
        ColumnMapping.of(List.of(columns.strip().split(",")), ColumnMapping.Choice.GUESS);
    assertThat(mapping.phone()).isEqualTo(Optional.ofNullable(phone));
    assertThat(mapping.name()).isEqualTo(Optional.ofNullable(name));
  }

  @Test
  void the_caller_knows_better() {
    ColumnMapping mapping =
        ColumnMapping.of(
            List.of("telefone", "whats", "nome", "apelido"),
            new Choice(Optional.of("whats"), Optional.of(" apelido ")));
    assertThat(mapping.phone()).contains(1);
    assertThat(mapping.name()).contains(3);
    assertThat(mapping.variables()).containsExactly("telefone", "nome", "apelido");
  }

  @Test
  void a_column_that_is_not_there_is_refused_with_those_that_are() {
    InvalidValue refusal =
        catchThrowableOfType(
            InvalidValue.class,
            () ->
                ColumnMapping.of(
                    List.of("fone", "nome"), new Choice(Optional.of("tel"), Optional.empty())));
    assertThat(refusal.code()).isEqualTo("unknown_column");
    assertThat(refusal.detail()).contains("fone, nome");
  }

  @Test
  void two_columns_of_one_name_are_refused() {
    InvalidValue refusal =
        catchThrowableOfType(
            InvalidValue.class,
            () -> ColumnMapping.of(List.of("fone", "x", "x"), ColumnMapping.Choice.GUESS));
    assertThat(refusal.code()).isEqualTo("repeated_column");
  }

  @Test
  void columns_without_a_name_are_no_variables() {
    ColumnMapping mapping = ColumnMapping.of(List.of("fone", "", ""), ColumnMapping.Choice.GUESS);
    assertThat(mapping.variables()).isEmpty();
  }
}

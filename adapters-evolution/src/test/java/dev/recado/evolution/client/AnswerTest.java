package dev.recado.evolution.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
  private static Answer answer(String body) {
    return Answer.of(400, body.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'status':401,'response':{'message':'Unauthorized'}} | Unauthorized",
        "{'response':{'message':['a','b']}} | a; b",
        "{'response':{'message':[['a'],[['b']]]}} | a; b",
        "{'response':{'message':[{'property':'x'},'a']}} | a",
        "{'error':true,'message':'[object Object]'} | [object Object]",
        "{'error':'x','code':'LICENSE_REQUIRED','message':'Activate'} | Activate"
      })
  void the_texts_are_found_in_every_shape_of_error(String body, String texts) {
    assertThat(answer(body).summary()).isEqualTo("gateway 400 " + texts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "<html>", "[", "null", "17", "[]", "{}", "{'response':17}"})
  void what_has_no_shape_says_nothing(String body) {
    assertThat(answer(body).texts()).isEmpty();
    assertThat(answer(body).objects()).isEmpty();
  }

  @Test
  void nesting_without_end_says_nothing() {
    assertThat(answer("[".repeat(100_000)).texts()).isEmpty();
  }
}

package dev.recado.ui.frame;

import dev.recado.domain.member.Language;
import dev.recado.ui.text.Texts;
import dev.recado.web.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, in the words of the reader where we have them ({@code problem.<code>} and {@code
 * problem.<code>.detail}), else in those of the API.
 */
public record ProblemView(int status, String title, String detail, List<String> errors) {
  static ProblemView from(Problem problem, Language language) {
    return new ProblemView(
        problem.status(),
        words(language, problem.code(), problem.title()),
        words(language, problem.code() + ".detail", problem.detail()),
        errors(problem, language));
  }

  private static String words(Language language, String code, String otherwise) {
    String key = "problem." + code;
    return Texts.knows(language, key) ? Texts.say(language, key) : otherwise;
  }

  /** Of a body with several mistakes each one. */
  private static List<String> errors(Problem problem, Language language) {
    return problem.members().get("errors") instanceof Collection<?> all
        ? all.stream().flatMap(each -> error(each, language).stream()).toList()
        : List.of();
  }

  private static List<String> error(Object one, Language language) {
    return one instanceof Map<?, ?> member
        ? List.of(
            words(language, member.get("code") + ".detail", String.valueOf(member.get("detail"))))
        : List.of();
  }
}

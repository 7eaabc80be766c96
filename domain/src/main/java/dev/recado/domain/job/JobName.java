package dev.recado.domain.job;

import java.util.regex.Pattern;

/** How operators call a job: words in lower case, joined by hyphens. */
public record JobName(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");
  private static final int LONGEST = 40;

  public JobName {
    if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no name of a job");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

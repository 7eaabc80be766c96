package dev.recado.ui.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.campaign.Harm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTest {
  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (InputStream stream = Why.class.getResourceAsStream(file)) {
      texts.load(stream);
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource(Harm.Kind.class)
  void a_campaign_that_stopped_by_itself_says_why_in_both_languages(Harm.Kind kind)
      throws IOException {
    Why why = Why.from(Optional.of(new Harm(kind, 4, 20, 10).text()));

    assertThat(why)
        .extracting(Why::count, Why::of, Why::percent, Why::limit)
        .containsExactly(4, 20, "20", 10);
    for (String file : new String[] {"texts.properties", "texts_pt.properties"}) {
      assertThat(texts(file).getProperty("campaigns.harm." + why.kind())).contains("{3} %");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cliente pediu", "4 of 20"})
  void the_words_of_whoever_paused_stay_as_they_are(String words) {
    assertThat(Why.from(Optional.of(words)))
        .extracting(Why::words, Why::kind)
        .containsExactly(words, null);
  }
}

package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredBodyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "apikey",
        "api_key",
        "apiKey",
        "ApiKey",
        "token",
        "hash",
        "instanceToken",
        "destination",
        "Authorization"
      })
  void a_secret_is_masked_wherever_it_stands(String name) {
    String body =
        Reader.event("x", "[{'%1$s':'s3cret','in':{'%1$s':{'deep':'s3cret'}}}]".formatted(name))
            .body();

    assertThat(body).doesNotContain("s3cret").contains("[MASKED]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base64", "jpegThumbnail"})
  void inline_media_are_not_kept_even_inside_a_quoted_message(String name) {
    String body =
        Reader.fromAna(
                "{'imageMessage':{'contextInfo':{'quotedMessage':{'%s':'QUJD'}}}}".formatted(name))
            .body();

    assertThat(body).doesNotContain("QUJD").contains("[MEDIA]");
  }

  @Test
  void everything_else_is_kept_as_it_came() {
    String body =
        Reader.read("{'event':'x','data':[1,1.50,true,null,'é',{'a':{}}],'apikey':null}").body();

    assertThat(body)
        .isEqualTo(
            "{\"event\":\"x\",\"data\":[1,1.50,true,null,\"é\",{\"a\":{}}],\"apikey\":null}");
  }
}

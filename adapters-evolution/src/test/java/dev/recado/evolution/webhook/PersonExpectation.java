package dev.recado.evolution.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.domain.contact.Jid;
import dev.recado.domain.contact.Person;
import dev.recado.domain.contact.PhoneNumber;
import dev.recado.evolution.wire.Values;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Who wrote, as expected.json has it. */
record PersonExpectation(JsonObject json) {

  void isMetBy(Person person) {
    assertThat(person.phone().map(PhoneNumber::digits)).isEqualTo(Values.text(json, "phone"));
    assertThat(person.lid().map(Jid::toString)).isEqualTo(Values.text(json, "lid"));
    if (json.get("name") == JsonValue.NULL) {
      assertThat(person.name()).isEmpty();
    }
    if (json.containsKey("equivalentPhone")) {
      assertThat(person.phone().orElseThrow().canonical())
          .isEqualTo(new PhoneNumber(json.getString("equivalentPhone")).canonical());
    }
  }
}

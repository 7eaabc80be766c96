package dev.recado.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KeyDerivationTest {
  private static final String MASTER = "a master secret of more than thirty-two characters";
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void it_agrees_with_the_first_test_case_of_rfc_5869() {
    KeyDerivation derivation =
        new KeyDerivation(bytes("0b".repeat(22)), bytes("000102030405060708090a0b0c"));

    assertThat(HEX.formatHex(derivation.expand(bytes("f0f1f2f3f4f5f6f7f8f9"), 42)))
        .isEqualTo(
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
  }

  @Test
  void it_agrees_with_the_third_test_case_of_rfc_5869() {
    KeyDerivation derivation = new KeyDerivation(bytes("0b".repeat(22)), new byte[0]);

    assertThat(HEX.formatHex(derivation.expand(new byte[0], 42)))
        .isEqualTo(
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
  }

  @Test
  void a_purpose_has_the_same_secret_after_every_start() {
    assertThat(new KeyDerivation(MASTER).text(KeyDerivation.DATABASE_ROLE))
        .isEqualTo(new KeyDerivation(MASTER).text(KeyDerivation.DATABASE_ROLE))
        .matches("[\\w-]{43}");
  }

  @Test
  void purposes_and_masters_have_nothing_in_common() {
    String role = new KeyDerivation(MASTER).text(KeyDerivation.DATABASE_ROLE);

    assertThat(new KeyDerivation(MASTER).text("cookies")).isNotEqualTo(role);
    assertThat(new KeyDerivation(MASTER + "!").text(KeyDerivation.DATABASE_ROLE))
        .isNotEqualTo(role);
  }

  @Test
  void it_yields_8160_bytes_and_no_more() {
    KeyDerivation derivation = new KeyDerivation(MASTER);

    assertThat(derivation.bytes("much", 8_160)).hasSize(8_160);
    assertThatIllegalArgumentException().isThrownBy(() -> derivation.bytes("much", 8_161));
  }

  private static byte[] bytes(String hex) {
    return HEX.parseHex(hex);
  }
}

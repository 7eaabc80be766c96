package dev.recado.evolution.simulator.model;

import dev.recado.evolution.QrImages;

/** Makes QR codes like WhatsApp's: a reference and three keys, drawn as a PNG. */
final class QrPrinter {
  private static final int PAIRING_BYTES = 4;

  private final Tokens tokens;

  QrPrinter(Tokens tokens) {
    this.tokens = tokens;
  }

  QrCode next(int count, boolean withPairingCode) {
    String code =
        "2@%s,%s,%s,%s"
            .formatted(tokens.base64(96), tokens.base64(32), tokens.base64(32), tokens.base64(32));
    return new QrCode(code, QrImages.draw(code), withPairingCode ? pairingCode() : null, count);
  }

  private String pairingCode() {
    StringBuilder code = new StringBuilder();
    for (byte part : tokens.bytes(PAIRING_BYTES)) {
      code.append("%02X".formatted(part));
    }
    return code.toString();
  }
}

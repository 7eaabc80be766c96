package dev.recado.evolution.simulator.model;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** Makes QR codes like WhatsApp's: a reference and three keys, drawn as a PNG. */
final class QrPrinter {
  private static final int PIXELS = 348;
  private static final int PAIRING_BYTES = 4;

  private final Tokens tokens;

  QrPrinter(Tokens tokens) {
    this.tokens = tokens;
  }

  QrCode next(int count, boolean withPairingCode) {
    String code =
        "2@%s,%s,%s,%s"
            .formatted(tokens.base64(96), tokens.base64(32), tokens.base64(32), tokens.base64(32));
    return new QrCode(code, picture(code), withPairingCode ? pairingCode() : null, count);
  }

  private String pairingCode() {
    StringBuilder code = new StringBuilder();
    for (byte part : tokens.bytes(PAIRING_BYTES)) {
      code.append("%02X".formatted(part));
    }
    return code.toString();
  }

  private static String picture(String code) {
    try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
      BitMatrix matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
      MatrixToImageWriter.writeToStream(matrix, "PNG", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException tooLong) {
      throw new IllegalStateException("the QR text does not fit", tooLong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}

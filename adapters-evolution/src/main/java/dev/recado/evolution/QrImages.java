package dev.recado.evolution;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** QR codes as PNG images in a {@code data:} address. */
public final class QrImages {
  private static final String PREFIX = "data:image/png;base64,";
  private static final int PIXELS = 384;

  /** WhatsApp's codes have some 250 characters; QR codes hold up to 2,900. */
  private static final Pattern DRAWABLE = Pattern.compile("\\p{Graph}{1,2000}");

  private QrImages() {}

  /** The image the gateway sent, or one drawn from the code it sent; empty where neither is. */
  public static Optional<String> image(Optional<String> base64, Optional<String> code) {
    return base64
        .filter(text -> !text.isBlank())
        .map(text -> text.startsWith("data:") ? text : PREFIX + text)
        .filter(text -> text.startsWith("data:image/"))
        .or(() -> code.filter(text -> DRAWABLE.matcher(text).matches()).map(QrImages::draw));
  }

  /** Draws a code that a phone can scan from a screen. */
  public static String draw(String code) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      var matrix = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, PIXELS, PIXELS);
      MatrixToImageWriter.writeToStream(matrix, "PNG", png);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("not drawable as a QR code", tooLong);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return PREFIX + Base64.getEncoder().encodeToString(png.toByteArray());
  }
}

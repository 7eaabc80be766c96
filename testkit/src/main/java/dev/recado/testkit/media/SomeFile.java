package dev.recado.testkit.media;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Small files of known types. */
public final class SomeFile {
  private SomeFile() {}

  /** A picture of one pixel. */
  public static byte[] png() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                + "rkJggg==");
  }

  /** The beginning of a photograph, and then nothing. */
  public static byte[] jpeg() {
    return Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgID/9k=");
  }

  public static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A page that would run a script. */
  public static byte[] html() {
    return "<!doctype html><html><body><script>alert(1)</script></body></html>"
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes that are nothing. */
  public static byte[] noise() {
    return new byte[] {0, 1, 2, 3, (byte) 0x99, (byte) 0xfe, 7, 0, 5};
  }

  /** How a program for Windows begins. */
  public static byte[] program() {
    byte[] bytes = new byte[256];
    bytes[0] = 'M';
    bytes[1] = 'Z';
    bytes[0x3c] = (byte) 0x80;
    bytes[0x80] = 'P';
    bytes[0x81] = 'E';
    return bytes;
  }
}

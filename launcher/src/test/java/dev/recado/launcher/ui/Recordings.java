package dev.recado.launcher.ui;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Small files that can really be played. */
final class Recordings {
  private static final int RATE = 8000;
  private static final int HEADER = 44;

  private Recordings() {}

  /** Half a second of a changing colour, recorded by the browser itself. */
  static byte[] film(Page page) {
    String record =
        """
        () => new Promise((resolve) => {
          const canvas = Object.assign(document.createElement("canvas"), {width: 64, height: 48});
          const paint = canvas.getContext("2d");
          let shade = 0;
          const painting = setInterval(() => {
            paint.fillStyle = `rgb(${(shade += 20) % 256}, 120, 90)`;
            paint.fillRect(0, 0, 64, 48);
          }, 40);
          const recorder = new MediaRecorder(canvas.captureStream(25), {mimeType: "video/webm"});
          const parts = [];
          recorder.ondataavailable = (event) => parts.push(event.data);
          recorder.onstop = async () => {
            clearInterval(painting);
            const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
            resolve(btoa(String.fromCharCode(...bytes)));
          };
          recorder.start();
          setTimeout(() => recorder.stop(), 500);
        })
        """;
    return Base64.getDecoder().decode((String) page.evaluate(record));
  }

  /** A second of a tone: eight bits, one channel. */
  static byte[] sound() {
    ByteBuffer wave = ByteBuffer.allocate(HEADER + RATE).order(ByteOrder.LITTLE_ENDIAN);
    wave.put(ascii("RIFF")).putInt(HEADER - 8 + RATE).put(ascii("WAVEfmt ")).putInt(16);
    wave.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
    wave.putShort((short) 1).putShort((short) 8).put(ascii("data")).putInt(RATE);
    for (int at = 0; at < RATE; at++) {
      wave.put((byte) (128 + 60 * Math.sin(2 * Math.PI * 440 * at / RATE)));
    }
    return wave.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}

package dev.recado.evolution.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.recado.evolution.Fixtures;
import dev.recado.evolution.simulator.json.JsonText;
import dev.recado.evolution.simulator.model.PairingTiming;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodesTest extends SimulatorTest {

  @Override
  protected SimulatorOptions options(SimulatorOptions immediate) {
    PairingTiming none = PairingTiming.immediate();
    PairingTiming three =
        new PairingTiming(
            none.createWait(),
            none.connectWait(),
            none.firstQrAfter(),
            Duration.ofMillis(30),
            3,
            none.reconnectAfter());
    return immediate.with(Behaviour.immediate().with(three));
  }

  @Test
  void codes_follow_each_other_until_the_limit_refuses_more() throws Exception {
    fault("webhooks", JsonText.object("ordered", true));
    api.create(Api.NAME, receiver.url(), "QRCODE_UPDATED", "CONNECTION_UPDATE");

    String first = code(receiver.await("qrcode.updated"));
    String second = code(receiver.await("qrcode.updated"));
    assertThat(second).isNotEqualTo(first);
    receiver.await("qrcode.updated");
    expect("097-qrcode-updated-limit-reached");
    expect("103-connection-update-refused-428-qr-limit");
    assertThat(api.get("/instance/connectionState/" + Api.NAME).text()).contains("\"close\"");
  }

  @Test
  void a_scan_after_the_limit_is_refused_until_somebody_connects_again() throws Exception {
    api.create(Api.NAME, receiver.url(), "CONNECTION_UPDATE");
    JsonObject update = receiver.await("connection.update");
    while (!update.getJsonObject("data").getString("state").equals("refused")) {
      update = receiver.await("connection.update");
    }
    assertThat(api.post("/simulator/api/scan", "phone", Api.OWNER).status()).isEqualTo(409);
    api.get("/instance/connect/" + Api.NAME);
    assertThat(api.post("/simulator/api/scan", "phone", Api.OWNER).status()).isEqualTo(200);
  }

  @Test
  void the_picture_is_a_png_that_reads_as_the_code() throws Exception {
    JsonObject qr = api.create(Api.NAME, receiver.url()).object().getJsonObject("qrcode");
    String base64 = qr.getString("base64").substring("data:image/png;base64,".length());
    var image = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));

    var onScreen = Map.of(DecodeHintType.PURE_BARCODE, true);
    assertThat(new QRCodeReader().decode(bitmap, onScreen).getText())
        .isEqualTo(qr.getString("code"));
  }

  private static String code(JsonObject body) {
    return body.getJsonObject("data").getJsonObject("qrcode").getString("code");
  }

  private void expect(String fixture) throws InterruptedException {
    JsonObject recorded = Fixtures.webhook(fixture);
    Shape shape = new Shape("apikey");
    JsonObject body = receiver.await(recorded.getString("event"));
    assertThat(shape.of(body)).isEqualTo(shape.of(recorded));
  }
}

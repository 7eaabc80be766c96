package dev.recado.launcher.acceptance;

import java.util.List;

/** The scenarios, in order, word for word (product.md). */
public final class Scenarios {
  private Scenarios() {}

  public static List<Scenario> all() {
    return List.of(
        new Scenario(
            "1. Should connect WhatsApp and generate QR code", PairingScenarios::generatesCode),
        new Scenario(
            "2. Should update status to connected when QR is scanned",
            PairingScenarios::scanConnects),
        new Scenario(
            "3. Should receive inbound message and create contact/conversation/message",
            InboundScenarios::creates),
        new Scenario(
            "4. Should deduplicate repeated inbound message", InboundScenarios::deduplicates),
        new Scenario(
            "5. Should send outbound message with client_message_id and retry",
            OutboundScenarios::sendsOnceAndRetries),
        new Scenario(
            "6. Should dispatch campaign with sequential sending and rate limit",
            CampaignScenarios::sendsOneAfterTheOther),
        new Scenario(
            "7. Should reject webhook with invalid provider",
            WebhookScenarios::rejectsInvalidProvider),
        new Scenario(
            "8. Should handle unknown instance gracefully (200 + log)",
            WebhookScenarios::acceptsUnknownInstance),
        new Scenario("BONUS: Should enforce multi-tenant isolation", IsolationScenarios::wallsOff));
  }
}

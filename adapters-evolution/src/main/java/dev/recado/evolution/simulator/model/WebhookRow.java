package dev.recado.evolution.simulator.model;

import java.time.Instant;

/** The stored webhook configuration of one instance. */
public record WebhookRow(String id, WebhookConfig config, Instant createdAt, Instant updatedAt) {

  WebhookRow replaced(WebhookConfig newConfig, Instant now) {
    return new WebhookRow(id, newConfig, createdAt, now);
  }
}

package dev.recado.evolution.simulator.model;

import org.jspecify.annotations.Nullable;

/**
 * One QR code to scan.
 *
 * @param code the text inside the picture
 * @param base64 the picture as a PNG data URL
 * @param pairingCode eight characters to type instead, only when a number was given
 * @param count which code of this pairing it is, from 1
 */
public record QrCode(String code, String base64, @Nullable String pairingCode, int count) {}

package dev.recado.launcher.settings;

import dev.recado.domain.pacing.Pace;

/**
 * How messages leave.
 *
 * @param pace of connections that were given none of their own: {@code MAX_MSGS_PER_HOUR}, {@code
 *     MAX_MSGS_PER_DAY}, {@code WINDOW_START}, {@code WINDOW_END}, {@code CAMPAIGN_GAP_SECONDS}
 * @param startPaused {@code START_PAUSED}: a platform nobody has switched yet begins paused
 */
public record Sending(Pace pace, boolean startPaused) {}

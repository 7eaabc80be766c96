package dev.recado.domain.connection;

import java.time.Instant;
import java.util.Optional;

/** What was found when the gateway as a whole was last looked at. */
public record GatewayCheckup(
    GatewayStanding standing, Optional<GatewayVersion> version, Instant at) {}

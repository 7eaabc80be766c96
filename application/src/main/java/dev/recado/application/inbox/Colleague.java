package dev.recado.application.inbox;

import dev.recado.domain.member.MemberId;
import dev.recado.domain.tenant.Name;

/** A member as the others in the inbox see him: no more than his name. */
public record Colleague(MemberId id, Name name) {}

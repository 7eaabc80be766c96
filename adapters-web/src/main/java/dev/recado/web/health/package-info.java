/** What a load balancer and an operator ask about this process. */
@NullMarked
package dev.recado.web.health;

import org.jspecify.annotations.NullMarked;

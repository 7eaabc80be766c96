/** Jakarta REST: API, webhooks, health, problem details, authentication. */
@NullMarked
package dev.recado.web;

import org.jspecify.annotations.NullMarked;

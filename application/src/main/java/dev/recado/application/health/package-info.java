/** Whether a release may stay where it was put: deep health and the state of the schema. */
@NullMarked
package dev.recado.application.health;

import org.jspecify.annotations.NullMarked;

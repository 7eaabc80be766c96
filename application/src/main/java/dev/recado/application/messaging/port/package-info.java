/** Where messages, lanes and the ledger of attempts are kept. */
@NullMarked
package dev.recado.application.messaging.port;

import org.jspecify.annotations.NullMarked;

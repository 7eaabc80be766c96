/**
 * A simulator of Evolution API 2.3.6: a separate HTTP server that speaks the gateway's wire,
 * including its oddities, so that demo mode and end-to-end tests run production wiring with another
 * base URL.
 *
 * <pre>{@code
 * try (SimulatorServer server = SimulatorServer.start(SimulatorOptions.immediate("a-key"))) {
 *   server.baseUrl();   // EVOLUTION_API_URL
 *   server.apiKey();    // EVOLUTION_API_KEY
 *   server.pageUrl();   // for people
 *   server.simulator(); // the model, without HTTP
 * }
 * }</pre>
 *
 * <p>{@link dev.recado.evolution.simulator.SimulatorOptions#real} keeps the gateway's pace, {@link
 * dev.recado.evolution.simulator.SimulatorOptions#immediate} never waits. Everything is bounded by
 * {@link dev.recado.evolution.simulator.model.Limits}.
 *
 * <p>The wire is in {@code wire}, what the gateway knows and does in {@code model}, webhook
 * deliveries in {@code delivery}. The control API and its page ({@code control}) are:
 *
 * <ul>
 *   <li>{@code GET /simulator} the page
 *   <li>{@code GET /simulator/api/instances}
 *   <li>{@code POST /simulator/api/instances/{name}/scan} {@code {"phone","profileName"?}}
 *   <li>{@code POST …/messages} {@code {"from","name"?,"text","dialect"?,"lid"?,"media"?,"at"?}}
 *   <li>{@code POST …/phone-messages} {@code {"to","text","dialect"?}}
 *   <li>{@code POST …/edits} {@code {"id","text"}}, {@code POST …/deletions} {@code {"id"}}
 *   <li>{@code POST …/receipts} {@code {"id","status"?}}
 *   <li>{@code POST …/close} {@code {"code"?,"reconnect"?}}, {@code POST …/reconnect}
 *   <li>{@code GET /simulator/api/sent?instance=&number=&limit=}
 *   <li>{@code GET /simulator/api/deliveries?instance=&event=&limit=}
 *   <li>{@code GET, POST, DELETE /simulator/api/faults}
 *   <li>{@code GET, POST /simulator/api/numbers} {@code {"unknown":[…],"known":[…]}}
 *   <li>{@code POST /simulator/api/raw} {@code {"instance"?,"body"}}
 *   <li>{@code POST /simulator/api/reset}
 * </ul>
 *
 * <p>Each action of an instance also exists as {@code POST /simulator/api/{action}}: the body may
 * name the {@code instance}, and when only one exists nothing has to.
 */
@NullMarked
package dev.recado.evolution.simulator;

import org.jspecify.annotations.NullMarked;

/** What watches Recado from outside: Prometheus rules and a Grafana dashboard, from one table. */
@NullMarked
package dev.recado.launcher.alerting;

import org.jspecify.annotations.NullMarked;

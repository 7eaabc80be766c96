/** The API over HTTP: resources parse, call one use case and choose a view. */
@NullMarked
package dev.recado.web;

import org.jspecify.annotations.NullMarked;

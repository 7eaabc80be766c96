/** Tables of people, as spreadsheets write them: read line by line, understood cell by cell. */
@NullMarked
package dev.recado.application.tables;

import org.jspecify.annotations.NullMarked;

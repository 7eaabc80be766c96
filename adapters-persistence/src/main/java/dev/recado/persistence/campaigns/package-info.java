/** Campaigns and their recipients in PostgreSQL. */
@NullMarked
package dev.recado.persistence.campaigns;

import org.jspecify.annotations.NullMarked;

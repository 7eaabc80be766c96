/** Campaigns: their list, their editor in steps, and how each goes. */
@NullMarked
package dev.recado.ui.campaigns;

import org.jspecify.annotations.NullMarked;

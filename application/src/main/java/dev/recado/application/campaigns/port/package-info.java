/** Where campaigns and their recipients are kept, and how their texts are made. */
@NullMarked
package dev.recado.application.campaigns.port;

import org.jspecify.annotations.NullMarked;

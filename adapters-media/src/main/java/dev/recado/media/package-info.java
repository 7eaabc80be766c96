/** Files: kept on a disk or in a bucket, looked into, fetched from the net. */
@NullMarked
package dev.recado.media;

import org.jspecify.annotations.NullMarked;

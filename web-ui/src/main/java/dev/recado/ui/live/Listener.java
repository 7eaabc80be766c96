package dev.recado.ui.live;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One open stream.
 *
 * @param allowed whether it may still be told anything; asked now and then
 * @param tell passes on the name of what has changed; an empty one only shows that we are there
 * @param open whether the other side still listens
 */
record Listener(
    List<Watch> watches,
    BooleanSupplier allowed,
    Consumer<String> tell,
    BooleanSupplier open,
    Runnable close) {}

package dev.recado.testkit.contacts;

/** What {@link dev.recado.application.contacts.port.ContactMerges} promises. */
public interface ContactMergesContract extends MergingContract, UndoingContract {}

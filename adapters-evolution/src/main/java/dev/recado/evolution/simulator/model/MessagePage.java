package dev.recado.evolution.simulator.model;

import java.util.List;

/** One page of stored messages, newest first. */
public record MessagePage(int total, int pages, int current, List<StoredMessage> records) {

  static MessagePage of(List<StoredMessage> found, MessageQuery query) {
    int size = query.pageSize();
    int pages = (found.size() + size - 1) / size;
    long first = Math.min((long) (query.page() - 1) * size, found.size());
    int last = (int) Math.min(first + size, found.size());
    return new MessagePage(
        found.size(), pages, query.page(), List.copyOf(found.subList((int) first, last)));
  }
}

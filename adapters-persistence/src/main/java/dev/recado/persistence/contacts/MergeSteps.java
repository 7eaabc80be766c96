package dev.recado.persistence.contacts;

import dev.recado.application.access.TenantScope;
import dev.recado.domain.contact.ContactId;
import dev.recado.domain.contact.MergeId;
import dev.recado.domain.member.MemberId;
import dev.recado.persistence.sql.SqlFile;
import dev.recado.persistence.sql.TenantSql;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** The statements that move what hangs on a contact, or move it back, one after the other. */
record MergeSteps(List<String> statements) {
  /** Each thing is written down before it is moved. */
  static final MergeSteps MERGE =
      in(
          "merge",
          "note-addresses",
          "move-addresses",
          "gain",
          "note-conversations",
          "note-messages",
          "note-joined",
          "join-messages",
          "note-notes",
          "join-notes",
          "join-conversations",
          "drop-joined",
          "move-conversations",
          "move-messages",
          "note-opt-outs",
          "close-doubled-opt-outs",
          "move-opt-outs",
          "note-tags",
          "join-tags",
          "note-recipients",
          "drop-doubled-recipients",
          "move-recipients",
          "drop-contact");

  static final MergeSteps UNDO =
      in(
          "undo",
          "contact",
          "addresses",
          "loss",
          "conversations",
          "joined",
          "messages",
          "notes",
          "unread",
          "opt-outs",
          "opt-outs-ended",
          "opt-outs-of-both",
          "tags-gained",
          "tags",
          "recipients",
          "recipients-dropped",
          "done");

  /** Which two contacts, and when. */
  record Pair(MergeId merge, ContactId kept, ContactId gone, Instant now) {}

  private static MergeSteps in(String folder, String... names) {
    return new MergeSteps(
        Arrays.stream(names).map(name -> read(folder + "/" + name + ".sql")).toList());
  }

  static String read(String file) {
    return SqlFile.read(MergeSteps.class, file);
  }

  void run(TenantSql sql, TenantScope scope, Pair pair) {
    for (String statement : statements) {
      if (statement.contains("select put_back(")) {
        sql.list(
            scope,
            statement,
            values -> bind(values, statement, scope, pair),
            (row, context) -> row.getBoolean("done"));
      } else {
        sql.update(scope, statement, values -> bind(values, statement, scope, pair));
      }
    }
  }

  /** A value that a statement does not ask for is an error. */
  private static void bind(SqlStatement<?> values, String statement, TenantScope scope, Pair pair) {
    if (statement.contains(":merge")) {
      values.bind("merge", pair.merge().value());
    }
    if (statement.contains(":kept")) {
      values.bind("kept", pair.kept().value());
    }
    if (statement.contains(":gone")) {
      values.bind("gone", pair.gone().value());
    }
    if (statement.contains(":now")) {
      values.bind("now", pair.now());
    }
    if (statement.contains(":by")) {
      values.bind("by", scope.member().map(MemberId::value));
    }
  }
}

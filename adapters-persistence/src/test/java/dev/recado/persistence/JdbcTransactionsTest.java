package dev.recado.persistence;

import dev.recado.testkit.operations.TransactionsContract;

class JdbcTransactionsTest implements TransactionsContract, OnPostgres {}

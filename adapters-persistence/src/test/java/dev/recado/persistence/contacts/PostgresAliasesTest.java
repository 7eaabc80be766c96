package dev.recado.persistence.contacts;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.contacts.AliasesContract;

class PostgresAliasesTest implements AliasesContract, OnPostgres {}

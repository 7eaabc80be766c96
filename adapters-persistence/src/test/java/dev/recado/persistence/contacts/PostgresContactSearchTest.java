package dev.recado.persistence.contacts;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.contacts.ContactSearchContract;

class PostgresContactSearchTest implements ContactSearchContract, OnPostgres {}

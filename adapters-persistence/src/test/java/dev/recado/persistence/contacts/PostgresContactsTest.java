package dev.recado.persistence.contacts;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.contacts.ContactsContract;

class PostgresContactsTest implements ContactsContract, OnPostgres {}

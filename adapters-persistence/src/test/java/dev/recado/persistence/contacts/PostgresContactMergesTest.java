package dev.recado.persistence.contacts;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.contacts.ContactMergesContract;

class PostgresContactMergesTest implements ContactMergesContract, OnPostgres {}

package dev.recado.persistence.contacts;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.contacts.ContactTagsContract;

class PostgresContactTagsTest implements ContactTagsContract, OnPostgres {}

package dev.recado.persistence.contacts;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.contacts.ContactDetailsContract;

class PostgresContactDetailsTest implements ContactDetailsContract, OnPostgres {}

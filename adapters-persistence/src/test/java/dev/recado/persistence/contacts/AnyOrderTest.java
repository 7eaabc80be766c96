package dev.recado.persistence.contacts;

import dev.recado.persistence.OnPostgres;
import dev.recado.testkit.contacts.AnyOrderContract;

class AnyOrderTest implements AnyOrderContract, OnPostgres {}

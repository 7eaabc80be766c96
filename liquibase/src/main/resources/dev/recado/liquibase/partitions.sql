--liquibase formatted sql

--changeset recado:first-partitions runAlways:true
select roll_partitions(now());

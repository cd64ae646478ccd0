-- A credential ends with the completion that it rests on. Once that one counts again, or the course is completed anew, a
-- further one is issued, on the same day perhaps.
alter table credentials.revocation add column set_aside boolean not null default false;
comment on column credentials.revocation.set_aside is
    'true when it ended because its completion no longer counts; one that counts later gets a credential of its own';

alter table credentials.credential
    add column number int not null default 1,
    drop constraint credential_person_id_version_id_issued_on_key,
    add unique (person_id, version_id, issued_on, number);
comment on column credentials.credential.number is 'counted from 1 for each day; a second one follows one that was set aside';

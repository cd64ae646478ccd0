package org.twige.people.roster;

/** Reads one row: who, identity, contacts, post and status, with everything that is wrong with it. */
final class RowReader {

    private final WhoReader who;
    private final IdentityReader identities;
    private final PhoneReader phones;
    private final EmailReader emails;
    private final WhatReader what;

    RowReader(WhoReader who, IdentityReader identities, PhoneReader phones, EmailReader emails, WhatReader what) {
        this.who = who;
        this.identities = identities;
        this.phones = phones;
        this.emails = emails;
        this.what = what;
    }

    RosterRow read(int number, Cells cells) {
        var findings = cells.findings();
        var identity = identities.read(cells);
        var person = who.read(cells, identity);
        var phoneNumbers = phones.read(cells);
        var addresses = emails.read(cells);
        var post = what.read(cells);
        return new RosterRow(
                number, person, identity, phoneNumbers, addresses, post, findings.isBroken(), findings.list());
    }
}

package org.twige.country.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whoever is asked for an answer has days to give it, and somebody answers for each decision. */
final class CaseRule implements Rule {

    private static final Set<String> ROLES = Set.of("coordinator", "supervisor", "programme_office");
    private static final String TOP = "programme_office";

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var cases = pack.country().child("cases");
        for (var days : List.of("reply-days", "appeal-days")) {
            mistakes.unlessMatches(cases.child(days), "[1-9]\\d?", "write a number of working days from 1 to 99");
        }
        for (var deciding : List.of("decide", "hear-appeals")) {
            roles(cases.child(deciding), mistakes);
        }
        var appeals = cases.child("hear-appeals");
        if (!appeals.list().isEmpty() && !appeals.words().contains(TOP)) {
            mistakes.in(
                    appeals,
                    "nobody can hear an appeal against a decision of the highest office",
                    "add " + TOP + " to the list");
        }
    }

    private static void roles(Tree roles, Mistakes mistakes) {
        if (!roles.isEmpty() && roles.list().isEmpty()) {
            mistakes.in(roles, "no role decides", "write a list, for example [supervisor, " + TOP + "]");
        }
        var seen = new HashSet<String>();
        for (var role : roles.list()) {
            if (!ROLES.contains(role.word())) {
                mistakes.in(
                        role, "no '" + role.word() + "' decides about cases", "use coordinator, supervisor or " + TOP);
            } else if (!seen.add(role.word())) {
                mistakes.in(role, role.word() + " stands here twice", "keep it once");
            }
        }
    }
}

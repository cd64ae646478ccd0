package org.twige.outreach.help;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.web.Limits;

/** Takes what somebody says does not work; so often a day, because anybody may. */
@Component
class ReportProblem {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int OF_A_PERSON = 20;
    private static final int OF_AN_ADDRESS = 60;
    private static final int OF_STRANGERS = 1_000;
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_CONTACT = 100;
    private static final Pattern ADDRESS = Pattern.compile("/(?!/)[\\w./~%-]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FIRST_PART = Pattern.compile("(/[^/]*).*");

    private final ReportedProblems problems;
    private final Limits limits;
    private final Clock clock;

    ReportProblem(ReportedProblems problems, Limits limits, Clock clock) {
        this.problems = problems;
        this.limits = limits;
        this.clock = clock;
    }

    /** The key of the sentence that says why it cannot be taken; empty when it was. */
    Optional<String> take(ReportedProblems.Report report, String network) {
        var objection = Typed.objection(report.said());
        if (objection.isPresent()) {
            return objection;
        }
        if (!allows(report.person(), network)) {
            return Optional.of("outreach.help.error.often");
        }
        problems.add(report, clock.instant());
        return Optional.empty();
    }

    /** The address of a page here as it is kept; of a stranger's page the rest may be a secret. */
    static String page(@Nullable String typed, boolean signedIn) {
        var page = Typed.clean(typed);
        if (page.length() > LONGEST_PAGE || !ADDRESS.matcher(page).matches()) {
            return "";
        }
        return signedIn ? page : FIRST_PART.matcher(page).replaceFirst("$1");
    }

    static @Nullable String contact(@Nullable String typed) {
        var contact = Typed.clean(typed);
        return contact.isEmpty() ? null : contact.substring(0, Math.min(LONGEST_CONTACT, contact.length()));
    }

    private boolean allows(@Nullable UUID person, String network) {
        return person == null
                ? limits.allows("outreach.problem.address", network, OF_AN_ADDRESS, DAY)
                        && limits.allows("outreach.problem.strangers", "", OF_STRANGERS, DAY)
                : limits.allows("outreach.problem.person", person.toString(), OF_A_PERSON, DAY);
    }
}

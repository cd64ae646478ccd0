package org.twige.people;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.web.Role;

/** Names an administrator without anybody signed in: the first one, or another when none is left who can sign in. */
@Component
public class NameAdministrator {

    private static final String BY = "system:operator";
    private static final int YEARS = 2;
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./_-]{0,39}");
    private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’-]{1,199}");

    private final People people;
    private final Newcomers newcomers;
    private final Responsibilities responsibilities;
    private final Institutions institutions;
    private final Audit audit;

    NameAdministrator(
            People people,
            Newcomers newcomers,
            Responsibilities responsibilities,
            Institutions institutions,
            Audit audit) {
        this.people = people;
        this.newcomers = newcomers;
        this.responsibilities = responsibilities;
        this.institutions = institutions;
        this.audit = audit;
    }

    /** How it ended. */
    public sealed interface Answer {

        /** The person is an administrator. */
        record Named(Person person) implements Answer {}

        /** Nothing was changed. */
        enum Refused implements Answer {
            /** There is an administrator, who can name others on a page. */
            THERE_IS_ONE,
            /** The nation has people, and none in service has this number. */
            NOT_ON_THE_STAFF_LIST,
            /** The first person of a nation needs a staff number and names. */
            NO_NAMES
        }
    }

    /**
     * Gives the responsibility for two years, in the caller's transaction.
     *
     * @param names of the very first person of a nation; of others the staff list knows them
     * @param another although there is an administrator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer name(String staffNo, String names, boolean another) {
        if (!another && responsibilities.holders(Role.ADMINISTRATOR) > 0) {
            return Answer.Refused.THERE_IS_ONE;
        }
        var number = Normalizer.normalize(staffNo, Normalizer.Form.NFKC).strip();
        if (newcomers.isNobodyThere()) {
            return first(
                    number, Normalizer.normalize(names, Normalizer.Form.NFC).strip());
        }
        return people.byStaffNumber(number)
                .filter(person -> person.state() != Person.State.LEFT)
                .<Answer>map(this::give)
                .orElse(Answer.Refused.NOT_ON_THE_STAFF_LIST);
    }

    private Answer first(String staffNo, String names) {
        if (!NUMBER.matcher(staffNo).matches() || !NAMES.matcher(names).matches()) {
            return Answer.Refused.NO_NAMES;
        }
        var person = newcomers.add(staffNo, names, institutions.root());
        audit.record(new Act(BY, "person.added", "person:" + person, Map.of()));
        return people.find(person).map(this::give).orElseThrow();
    }

    private Answer give(Person person) {
        var today = responsibilities.today();
        if (!responsibilities.rolesOf(person.id(), today).contains(Role.ADMINISTRATOR)) {
            var until = today.plusYears(YEARS);
            responsibilities.give(person.id(), Role.ADMINISTRATOR, institutions.root(), until, BY);
            audit.record(new Act(
                    BY,
                    "responsibility.given",
                    "person:" + person.id(),
                    Map.of(
                            "role",
                            Role.ADMINISTRATOR.name(),
                            "institution",
                            institutions.root().toString(),
                            "until",
                            until.toString())));
        }
        return new Answer.Named(person);
    }
}

package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.country.Country;
import org.twige.people.roster.WriteRow;
import org.twige.people.roster.WriteRow.Answer;
import org.twige.people.roster.WriteRow.Flaw;
import org.twige.web.Texts;

/** Carries out what a source wishes about one person, by the rules of a staff list with one row. */
@Component
class WriteUser {

    private final WriteRow writeRow;
    private final ScimLinks links;
    private final Audit audit;
    private final Country country;
    private final Texts texts;

    WriteUser(WriteRow writeRow, ScimLinks links, Audit audit, Country country, Texts texts) {
        this.writeRow = writeRow;
        this.links = links;
        this.audit = audit;
        this.country = country;
        this.texts = texts;
    }

    /**
     * Lets the wish take effect.
     *
     * @throws BadRequestException {@code invalidValue} with what is wrong and how to mend it
     * @throws ConflictException {@code uniqueness} when the staff number or the source's own name is somebody else's
     * @throws ForbiddenException when more people would leave than the source may take away today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID write(Asking asking, Wish wish) {
        var cells = cells(asking, wish);
        var order = new WriteRow.Order(
                asking.source().actor(),
                asking.source().scope(),
                asking.language(),
                cells,
                asking.source().manyMayLeave());
        var written = switch (writeRow.write(order)) {
            case Answer.Written done -> done;
            case Answer.Wrong(var flaws) -> throw wrong(asking.language(), wish, flaws);
            case Answer.TooManyLeave(var leaving, var people) ->
                throw new ForbiddenException(texts.say(
                        asking.language(), "people.scim.too-many-leave", "leaving", leaving, "people", people));
        };
        var forgotten = contacts(asking, wish, written) + manager(asking, wish, written.person());
        var isCalled = call(asking, wish, written.person());
        if (!written.verdict().equals("SAME") || forgotten > 0 || isCalled) {
            record(asking, written, forgotten);
        }
        return written.person();
    }

    private Map<String, String> cells(Asking asking, Wish wish) {
        try {
            return RowOfWish.of(wish, country.vocabulary().usualStatus(), managerOf(asking, wish));
        } catch (RowOfWish.Refusal e) {
            throw new BadRequestException(e.getMessage(), ScimType.RFC7644.INVALID_VALUE);
        }
    }

    private String managerOf(Asking asking, Wish wish) {
        if (!wish.changes(Schemas.ENTERPRISE, "manager", "value")) {
            return "";
        }
        try {
            var id = UUID.fromString(wish.asked(Schemas.ENTERPRISE, "manager", "value"));
            return links.staffNoOf(asking.source(), id).orElseThrow(WriteUser::noManager);
        } catch (IllegalArgumentException e) {
            throw noManager();
        }
    }

    private static BadRequestException noManager() {
        return new BadRequestException(
                "manager.value is not the id of a user that this source can see", ScimType.RFC7644.INVALID_VALUE);
    }

    private RuntimeException wrong(String language, Wish wish, List<Flaw> flaws) {
        var said = flaws.stream().map(flaw -> say(language, flaw)).collect(Collectors.joining(" "));
        return wish.isNew() && flaws.stream().anyMatch(Flaw::isOfSomebodyElse)
                ? new ConflictException(said, ScimType.RFC7644.UNIQUENESS)
                : new BadRequestException(said, ScimType.RFC7644.INVALID_VALUE);
    }

    private String say(String language, Flaw flaw) {
        var column = flaw.column() == null ? "" : flaw.column() + ": ";
        return column + texts.say(language, "people.problem." + flaw.key()) + " "
                + texts.say(language, "people.remedy." + flaw.key());
    }

    /** A list that only grows shorter changes nothing in a file, but here the source says what is no more. */
    private int contacts(Asking asking, Wish wish, Answer.Written written) {
        var forgotten = 0;
        if (says(asking, wish, "emails")) {
            forgotten += links.keepContacts(written.person(), "email", written.emails());
        }
        if (says(asking, wish, "phoneNumbers")) {
            forgotten += links.keepContacts(written.person(), "phone", written.phones());
        }
        return forgotten;
    }

    private static boolean says(Asking asking, Wish wish, String list) {
        return wish.changesValues(list) || (asking.patches() && wish.dropsValues(list));
    }

    private int manager(Asking asking, Wish wish, UUID person) {
        if (asking.patches() && wish.drops(Schemas.ENTERPRISE, "manager", "value")) {
            links.forgetManager(person);
            return 1;
        }
        return 0;
    }

    private boolean call(Asking asking, Wish wish, UUID person) {
        var name = wish.asked("externalId");
        var isDropped = asking.patches() && wish.drops("externalId");
        if (!wish.isNew() && !wish.changes("externalId") && !isDropped) {
            return false;
        }
        if (!name.isEmpty() && links.isTaken(asking.source(), name, person)) {
            throw new ConflictException(
                    "this source calls somebody else by this externalId", ScimType.RFC7644.UNIQUENESS);
        }
        links.call(asking.source(), person, name.isEmpty() ? null : name);
        return true;
    }

    private void record(Asking asking, Answer.Written written, int forgotten) {
        var details = new HashMap<String, String>();
        details.put("verdict", written.verdict());
        details.put("token", asking.source().token().toString());
        if (forgotten > 0) {
            details.put("forgotten", String.valueOf(forgotten));
        }
        audit.record(new Act(asking.source().actor(), "person.written-by-scim", "person:" + written.person(), details));
    }
}

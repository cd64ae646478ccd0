package org.twige.people.scim;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twige.people.roster.WriteRow;

/** Writes a wish as the row of a staff list: who it is, and what is to change; what is not said stays as it is. */
final class RowOfWish {

    private static final int MOST_EMAILS = 2;
    private static final Map<String, String> OF_POST = Map.of(
            "jobLevel", "job_level",
            "statute", "statute",
            "employmentType", "employment_type",
            "kind", "post_kind",
            "endDate", "end_date");
    private static final List<String> COLUMNS = List.of(
            "staff_no",
            "names",
            "institution_code",
            "institution_name",
            "status",
            "status_until",
            "post_title",
            "unit",
            "job_level",
            "statute",
            "employment_type",
            "post_kind",
            "start_date",
            "end_date",
            "phone",
            "email_official",
            "email_private",
            "preferred_language",
            "supervisor_staff_no");

    private final Wish wish;
    private final String usualStatus;
    private final Map<String, String> cells = new LinkedHashMap<>();

    private RowOfWish(Wish wish, String usualStatus) {
        this.wish = wish;
        this.usualStatus = usualStatus;
        COLUMNS.forEach(column -> cells.put(column, ""));
    }

    /**
     * The cells by column.
     *
     * @param manager the staff number of the person above; empty to leave it
     * @throws Refusal when the wish contradicts itself
     */
    static Map<String, String> of(Wish wish, String usualStatus, String manager) {
        var row = new RowOfWish(wish, usualStatus);
        row.who();
        row.where();
        row.status();
        row.post();
        row.contacts();
        row.cells.put("supervisor_staff_no", manager);
        return row.cells;
    }

    private void who() {
        cells.put("staff_no", wish.asked("userName"));
        cells.put("names", names());
        if (wish.changes("preferredLanguage")) {
            cells.put("preferred_language", wish.asked("preferredLanguage").split("[-_]", 2)[0]);
        }
    }

    private String names() {
        if (wish.changes("name", "formatted")) {
            return wish.asked("name", "formatted");
        }
        if (wish.changes("displayName")) {
            return wish.asked("displayName");
        }
        var parts = wish.asked("name", "familyName") + " " + wish.asked("name", "givenName");
        if (!parts.isBlank()) {
            if (parts.startsWith(" ") || parts.endsWith(" ")) {
                throw new Refusal("send name.formatted, or name.familyName together with name.givenName");
            }
            return parts;
        }
        return wish.shown("name", "formatted");
    }

    /** The institution by its code here, else by a name or code in the enterprise extension. */
    private void where() {
        var unit = "department";
        if (wish.changes(Schemas.POST, "institution")) {
            cells.put("institution_code", wish.asked(Schemas.POST, "institution"));
        } else if (wish.changes(Schemas.ENTERPRISE, "organization")) {
            cells.put("institution_name", wish.asked(Schemas.ENTERPRISE, "organization"));
        } else if (wish.isNew()) {
            cells.put("institution_name", wish.asked(Schemas.ENTERPRISE, unit));
            return;
        } else {
            cells.put("institution_code", wish.shown(Schemas.POST, "institution"));
        }
        if (wish.changes(Schemas.ENTERPRISE, unit)) {
            cells.put("unit", wish.asked(Schemas.ENTERPRISE, unit));
        }
    }

    private void status() {
        if (leaves()) {
            cells.put("status", WriteRow.EXIT);
            return;
        }
        var asked = wish.asked(Schemas.POST, "status");
        var isNone = asked.isEmpty() || asked.equals(WriteRow.EXIT);
        cells.put("status", isNone ? statusNow() : asked);
        if (!cells.get("status").equals(usualStatus)) {
            cells.put("status_until", wish.asked(Schemas.POST, "statusUntil"));
        }
    }

    private String statusNow() {
        var shown = wish.shown(Schemas.POST, "status");
        return shown.isEmpty() || shown.equals(WriteRow.EXIT) ? usualStatus : shown;
    }

    /** Whichever of the two says something new: {@code active}, or the status. */
    private boolean leaves() {
        var active = wish.active();
        if (active != null && (wish.isNew() || active != wish.shown("active").equals("true"))) {
            return !active;
        }
        return wish.changes(Schemas.POST, "status")
                ? wish.asked(Schemas.POST, "status").equals(WriteRow.EXIT)
                : wish.shown("active").equals("false");
    }

    private void post() {
        if (wish.changes("title")) {
            cells.put("post_title", wish.asked("title"));
        }
        OF_POST.forEach((attribute, column) -> {
            if (wish.changes(Schemas.POST, attribute)) {
                cells.put(column, wish.asked(Schemas.POST, attribute));
            }
        });
        if (wish.changes(Schemas.POST, "startDate")) {
            if (!wish.isNew() && !moves() && wish.shown("active").equals("true")) {
                throw new Refusal("the start date of a post that is known does not change");
            }
            cells.put("start_date", wish.asked(Schemas.POST, "startDate"));
        }
    }

    private boolean moves() {
        return wish.changes(Schemas.POST, "institution") || wish.changes(Schemas.ENTERPRISE, "organization");
    }

    private void contacts() {
        if (wish.changesValues("phoneNumbers")) {
            cells.put(
                    "phone",
                    wish.values("phoneNumbers").stream()
                            .map(phone -> phone.value().replaceFirst("^tel:", ""))
                            .collect(Collectors.joining(" / ")));
        }
        if (wish.changesValues("emails")) {
            var emails = wish.values("emails").stream()
                    .sorted(Comparator.comparing(email -> !email.type().equals("work")))
                    .map(Wish.Value::value)
                    .distinct()
                    .toList();
            if (emails.size() > MOST_EMAILS) {
                throw new Refusal("a person has at most two e-mail addresses here");
            }
            cells.put("email_official", emails.getFirst());
            cells.put("email_private", emails.size() < MOST_EMAILS ? "" : emails.getLast());
        }
    }

    /** Why a wish cannot be a row. */
    static final class Refusal extends RuntimeException {

        Refusal(String why) {
            super(why);
        }
    }
}

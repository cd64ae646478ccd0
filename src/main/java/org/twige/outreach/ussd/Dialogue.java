package org.twige.outreach.ussd;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.twige.accounts.KeypadAnswer;
import org.twige.accounts.KeypadSignIn.Standing;
import org.twige.outreach.channels.TelephoneText;

/**
 * The dialogue as such: where it stands and an input give a reply and what is to be done. It keeps nothing and asks
 * nobody but the {@link World}.
 */
final class Dialogue {

    private final World world;
    private final Say words;

    Dialogue(World world, Say words) {
        this.world = world;
        this.words = words;
    }

    /** Somebody dialled. */
    Turn begin() {
        var callers = world.callers();
        var language = world.language()
                .or(() -> callers.stream().map(Caller::language).findFirst())
                .filter(code -> words.languages().stream()
                        .anyMatch(known -> known.code().equals(code)))
                .orElse(words.firstLanguage());
        return begin(language, callers);
    }

    private Turn begin(String language, List<Caller> callers) {
        return switch (callers.size()) {
            case 0 -> shown(Stand.begin(Screen.STRANGER, language, null), "");
            case 1 ->
                asked(Stand.begin(Screen.PROOF, language, callers.getFirst().person()));
            default -> shown(Stand.begin(Screen.WHICH, language, null), "");
        };
    }

    /** Somebody typed something. */
    Turn next(Stand stand, String input) {
        var typed = input.strip();
        return switch (stand.screen()) {
            case STRANGER -> stranger(stand, typed);
            case WHICH -> which(stand, typed);
            case PROOF -> proof(stand, typed);
            case NEW_PIN -> newPin(stand, typed);
            case MENU -> menu(stand, typed);
            case LESSON -> new ReadLesson(world, say(stand), stand).next(typed).orElseGet(() -> menu(stand, ""));
            case ROUND -> new PractiseQuestions(world, say(stand), stand).next(typed);
            case STATUS, CHECKED -> typed.equals("9") && stand.proven() ? sent(stand) : home(stand);
            case CERTIFICATE -> certificate(stand, typed);
            case LANGUAGE -> language(stand, typed);
            case END -> end(stand, "bye");
        };
    }

    private Turn stranger(Stand stand, String typed) {
        return switch (typed) {
            case "1" -> shown(stand.at(Screen.CERTIFICATE), "");
            case "2" -> shown(stand.at(Screen.LANGUAGE), "");
            case "0" -> end(stand, "bye");
            default -> shown(stand, "only");
        };
    }

    private Turn which(Stand stand, String typed) {
        if (typed.equals("9")) {
            return shown(stand.at(Screen.LANGUAGE), "");
        }
        var meant = world.callers().stream()
                .filter(caller -> typed.length() >= 4 && caller.staffNo().endsWith(typed))
                .toList();
        return meant.size() == 1
                ? asked(stand.at(Screen.PROOF).as(meant.getFirst().person(), false))
                : end(stand, "which-not");
    }

    /** Asks for the proof that the person can give; who can give none is told how to come to it. */
    private Turn asked(Stand stand) {
        return world.standing(person(stand)) == Standing.NOTHING ? end(stand, "no-pin") : shown(stand, "");
    }

    private Turn proof(Stand stand, String typed) {
        if (typed.equals("9")) {
            return shown(stand.at(Screen.LANGUAGE), "");
        }
        if (typed.equals("0")) {
            return end(stand, "no-pin");
        }
        if (!typed.matches("[0-9]{4,8}")) {
            return shown(stand, "pin-digits");
        }
        return switch (world.prove(person(stand), typed)) {
            case KeypadAnswer.Right _ -> signedIn(stand.as(person(stand), true));
            case KeypadAnswer.MayChoose _ -> shown(stand.at(Screen.NEW_PIN).as(person(stand), true), "");
            case KeypadAnswer.Wrong _ -> asked(stand).ends() ? end(stand, "no-pin") : shown(stand, "pin-wrong");
            case KeypadAnswer.Locked(var until) ->
                Turn.of(stand.at(Screen.END), Say.screen(say(stand).text("locked", "time", world.time(until))));
        };
    }

    /** Whoever stopped in a lesson or a practice round goes on there. */
    private Turn signedIn(Stand stand) {
        return world.stopped(person(stand))
                .flatMap(place -> new ReadLesson(world, say(stand), stand).at(place))
                .or(() -> new PractiseQuestions(world, say(stand), stand).resume())
                .orElseGet(() -> menu(stand, ""));
    }

    /** Whoever has a PIN may keep it. */
    private Turn newPin(Stand stand, String typed) {
        if (typed.equals("0") && hasPin(stand)) {
            return menu(stand, "");
        }
        if (!typed.matches("[0-9]{4,6}")) {
            return shown(stand, "new-pin-digits");
        }
        return world.choosePin(person(stand), typed)
                ? shown(stand.at(Screen.MENU), "pin-kept")
                : shown(stand, "pin-easy");
    }

    private Turn menu(Stand stand, String typed) {
        var menu = stand.at(Screen.MENU);
        return switch (typed) {
            case "1" -> lesson(stand);
            case "2" -> status(stand.at(Screen.STATUS));
            case "3" -> shown(stand.at(Screen.CERTIFICATE), "");
            case "4" -> shown(stand.at(Screen.LANGUAGE), "");
            case "5" -> shown(stand.at(Screen.NEW_PIN), "");
            case "6" -> new PractiseQuestions(world, say(stand), stand).begin();
            case "0" -> end(stand, "bye");
            case "" -> shown(menu, "");
            default -> shown(menu, "only");
        };
    }

    private Turn lesson(Stand stand) {
        return world.tasks(person(stand)).stream()
                .filter(Task::hasLesson)
                .findFirst()
                .flatMap(task -> new ReadLesson(world, say(stand), stand).begin(task))
                .orElseGet(() -> shown(stand.at(Screen.MENU), "no-lesson"));
    }

    private Turn status(Stand stand) {
        var say = say(stand);
        var first = world.tasks(person(stand)).stream().findFirst();
        var text = first.map(task -> status(say, task)).orElseGet(() -> say.text("status-none"));
        return Turn.of(stand.showing(text), Say.screen(text, say.text("back-sms")));
    }

    private String status(Say say, Task task) {
        var title = say.title(task.title().in(say.language()));
        return Say.screen(
                say.text("status", "title", title, "done", task.done(), "total", task.total()),
                say.text(dateKey(task), "date", say.date(task.dueOn())));
    }

    private String dateKey(Task task) {
        if (task.allDone()) {
            return "status-final";
        }
        return world.today().isAfter(task.dueOn()) ? "status-late" : "status-until";
    }

    private Turn certificate(Stand stand, String typed) {
        if (typed.equals("0")) {
            return home(stand);
        }
        var say = say(stand);
        var text = new SayCheck(say).text(world.check(typed));
        var footer = say.text(stand.proven() ? "back-sms" : "back");
        return Turn.of(stand.at(Screen.CHECKED).showing(text), Say.screen(text, footer));
    }

    private Turn sent(Stand stand) {
        var text = stand.shown();
        return Turn.of(
                stand, Say.screen(say(stand).text("sms-comes"), say(stand).text("back")), new Effect.Send(text));
    }

    private Turn language(Stand stand, String typed) {
        var all = words.languages();
        var chosen = IntStream.range(0, all.size())
                .filter(at -> typed.equals(String.valueOf(at + 1)))
                .mapToObj(at -> all.get(at).code())
                .findFirst();
        return chosen.map(code -> home(stand.in(code)).with(new Effect.Speak(code)))
                .orElseGet(() -> typed.equals("0") ? home(stand) : shown(stand, "only"));
    }

    /** Where somebody begins: the menu, or the question who they are. */
    private Turn home(Stand stand) {
        return stand.proven() ? menu(stand, "") : begin(stand.language(), world.callers());
    }

    private Turn end(Stand stand, String key) {
        var say = say(stand);
        return Turn.of(stand.at(Screen.END), Say.screen(say.text(key, "address", say.address())));
    }

    /** A screen that always says the same, with a word about the last input before it. */
    private Turn shown(Stand stand, String notice) {
        var say = say(stand);
        var before = notice.isEmpty() ? "" : say.text(notice, "last", lastKey(stand.screen()));
        return Turn.of(
                stand,
                switch (stand.screen()) {
                    case LANGUAGE -> Say.screen(before, languages(), say.text("back"));
                    case PROOF -> Say.screen(before, say.text(hasPin(stand) ? "pin" : "code"));
                    case MENU -> Say.screen(before, say.text("menu"));
                    case STRANGER -> Say.screen(before, say.text("stranger"));
                    case WHICH -> Say.screen(say.text("which"));
                    case NEW_PIN -> Say.screen(before, say.text("new-pin"), hasPin(stand) ? say.text("back") : "");
                    case CERTIFICATE -> Say.screen(say.text("certificate"));
                    case LESSON, ROUND, STATUS, CHECKED, END -> "";
                });
    }

    private boolean hasPin(Stand stand) {
        return world.standing(person(stand)) == Standing.PIN;
    }

    /** The highest digit that a screen offers. */
    private int lastKey(Screen screen) {
        return switch (screen) {
            case STRANGER -> 2;
            case MENU -> 6;
            default -> words.languages().size();
        };
    }

    private String languages() {
        var all = words.languages();
        return String.join(
                "\n",
                IntStream.range(0, all.size())
                        .mapToObj(at ->
                                (at + 1) + " " + TelephoneText.of(all.get(at).name()))
                        .toList());
    }

    private Say say(Stand stand) {
        return words.in(stand.language());
    }

    private static UUID person(Stand stand) {
        return Objects.requireNonNull(stand.person(), "nobody has said who they are");
    }
}

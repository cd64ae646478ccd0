package org.twige.labs.drafts;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.twige.country.Country;
import org.twige.labs.round.ClosedRound;
import org.twige.labs.round.Notebook;
import org.twige.labs.round.Round;
import org.twige.people.PersonId;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Page;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The pages of the error hunt: mark, mend, hand in, see; nothing of what is planted is told before it is handed in. */
@Controller
@RequestMapping(DraftsLab.HOME)
@Allow(Role.LEARNER)
class DraftsController {

    private static final String ME = "org.twige.web.SignedIn";

    private final Notebook notebook;
    private final DraftMaker drafts;
    private final DraftsLab lab;
    private final Country country;

    DraftsController(Notebook notebook, DraftMaker drafts, DraftsLab lab, Country country) {
        this.notebook = notebook;
        this.drafts = drafts;
        this.lab = lab;
        this.country = country;
    }

    @GetMapping("/draft")
    View draft(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return hunting(me, round -> Page.of("labs/drafts/draft", new HuntPage(toHunt(round, request), round, false)));
    }

    @PostMapping("/draft")
    View mark(@RequestAttribute(ME) SignedIn me, HttpServletRequest request, @RequestParam Map<String, String> fields) {
        return sent(me, fields, false, round -> {
            var marks = toHunt(round, request).lines().stream()
                    .map(line -> Marks.field(line.number()))
                    .collect(Collectors.toMap(field -> field, field -> kind(fields.getOrDefault(field, ""))));
            notebook.save(new PersonId(me.person()), round.id(), marks);
            var saved = round.with(marks);
            return Marks.isMarked(saved)
                    ? to("/mend")
                    : Page.of("labs/drafts/draft", new HuntPage(toHunt(saved, request), saved, true))
                            .with(UNPROCESSABLE_CONTENT);
        });
    }

    @GetMapping("/mend")
    View mend(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return hunting(me, round -> Page.of("labs/drafts/mend", mending(round, request, false)));
    }

    /** Keeps what was mended; then back to the draft, or the end if nothing is missing. */
    @PostMapping("/mend")
    View mended(
            @RequestAttribute(ME) SignedIn me, HttpServletRequest request, @RequestParam Map<String, String> fields) {
        return sent(me, fields, false, round -> {
            var typed = Mending.typed(Marks.of(toHunt(round, request), round), fields);
            notebook.save(new PersonId(me.person()), round.id(), typed);
            if (fields.containsKey("back")) {
                return to("/draft");
            }
            var page = mending(round.with(typed), request, true);
            if (!page.isComplete() || page.marks().kinds().isEmpty()) {
                return Page.of("labs/drafts/mend", page).with(UNPROCESSABLE_CONTENT);
            }
            return finish(me, round, page.marks());
        });
    }

    @GetMapping("/result")
    View result(
            @RequestAttribute(ME) SignedIn me,
            @RequestParam(defaultValue = "") String round,
            HttpServletRequest request) {
        return notebook.asked(new PersonId(me.person()), DraftsLab.NAME, round)
                .filter(asked -> !asked.isOpen())
                .<View>map(asked -> Page.of("labs/drafts/result", new HuntResultPage(marks(asked, request), asked)))
                .orElseGet(() -> to(""));
    }

    @GetMapping("/reading")
    View reading(@RequestAttribute(ME) SignedIn me, HttpServletRequest request) {
        return last(me).filter(Round::isOpen)
                .filter(Round::reading)
                .<View>map(round -> Page.of("labs/drafts/reading", new HuntResultPage(marks(round, request), round)))
                .orElseGet(() -> to(""));
    }

    @PostMapping("/reading")
    View read(@RequestAttribute(ME) SignedIn me, HttpServletRequest request, @RequestParam Map<String, String> fields) {
        return sent(me, fields, true, round -> finish(me, round, marks(round, request)));
    }

    private View finish(SignedIn me, Round round, Marks marks) {
        notebook.finish(new PersonId(me.person()), round.id(), marks.figures());
        return new RedirectView(lab.result(round.id()), false, false, false);
    }

    /** What a form does to its round, if that is still open and read, or hunted in, as the form has it. */
    private View sent(SignedIn me, Map<String, String> fields, boolean reading, Function<Round, View> then) {
        return notebook.sent(new PersonId(me.person()), DraftsLab.NAME, fields.getOrDefault("round", ""))
                .map(round -> round.reading() == reading ? then.apply(round) : onwards(me))
                .orElseGet(() -> Page.of("labs/closed", new ClosedRound(lab)).with(CONFLICT));
    }

    /** What an open round that is not read is for; everybody else is led to where they stand. */
    private View hunting(SignedIn me, Function<Round, View> then) {
        return last(me).filter(Round::isOpen)
                .filter(round -> !round.reading())
                .map(then)
                .orElseGet(() -> onwards(me));
    }

    private View onwards(SignedIn me) {
        return new RedirectView(last(me).map(lab::onwards).orElse(DraftsLab.HOME), false, false, false);
    }

    private Optional<Round> last(SignedIn me) {
        return notebook.last(new PersonId(me.person()), DraftsLab.NAME);
    }

    private Draft toHunt(Round round, HttpServletRequest request) {
        return drafts.toHunt(round, Languages.of(request, country));
    }

    private MendPage mending(Round round, HttpServletRequest request, boolean asked) {
        return new MendPage(Marks.of(toHunt(round, request), round), round, asked);
    }

    private Marks marks(Round round, HttpServletRequest request) {
        return round.reading()
                ? Marks.withCalendarAndCalculator(drafts.toRead(round, Languages.of(request, country)))
                : Marks.of(toHunt(round, request), round);
    }

    private static String kind(String sent) {
        return ErrorKind.of(sent).map(ErrorKind::key).orElse("");
    }

    private static View to(String page) {
        return new RedirectView(DraftsLab.HOME + page, false, false, false);
    }
}

package org.twige.labs;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.country.Language;
import org.twige.country.LocalText;
import org.twige.courses.activity.Exercise;
import org.twige.courses.activity.Practice;
import org.twige.labs.round.Lab;
import org.twige.people.PersonId;
import org.twige.web.Texts;

/** The exercises of this module, as courses, learners and questions come to them. */
@Component
class PracticeRecord implements Practice {

    private final List<Lab> labs;
    private final FinishedRounds finished;
    private final Texts texts;
    private final Country country;

    PracticeRecord(List<Lab> labs, FinishedRounds finished, Texts texts, Country country) {
        this.labs = labs;
        this.finished = finished;
        this.texts = texts;
        this.country = country;
    }

    @Override
    public Optional<Exercise> find(String name) {
        return labs.stream()
                .filter(lab -> lab.name().equals(name))
                .findFirst()
                .map(lab -> new Exercise(name, title(name), lab.minutes(), lab.kilobytes(), "/labs/" + name));
    }

    @Override
    public Map<String, Boolean> begun(PersonId person) {
        return finished.begun(person);
    }

    @Override
    public Map<String, Long> figures(PersonId person) {
        var all = new HashMap<String, Long>();
        finished.figures(person)
                .forEach((exercise, figures) -> figures.forEach((name, figure) -> {
                    all.put(exercise + "." + name, figure);
                }));
        return all;
    }

    @Override
    public Optional<String> result(PersonId person, String exercise, Instant at) {
        return labs.stream()
                .filter(lab -> lab.name().equals(exercise))
                .findFirst()
                .flatMap(lab -> finished.lastAt(person, exercise, at).map(lab::result));
    }

    private LocalText title(String name) {
        return new LocalText(country.languages().stream()
                .map(Language::code)
                .collect(toMap(code -> code, code -> texts.say(code, "labs." + name + ".title"))));
    }
}

package org.twige.labs.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.labs.round.Round;

/** Makes the draft of a round: which one, with which values, and which errors are planted follow from its seed. */
@Component
class DraftMaker {

    private final DraftForms forms;
    private final Country country;

    DraftMaker(DraftForms forms, Country country) {
        this.forms = forms;
        this.country = country;
    }

    /** The draft in which the learner looks for errors. */
    Draft toHunt(Round round, String language) {
        return draft(round, language, 0);
    }

    /** Another one, for who reads how it is done: it gives nothing away about the first. */
    Draft toRead(Round round, String language) {
        return draft(round, language, 10);
    }

    /** An even chance is not enough here: the draft that is read may not be the one that is hunted in. */
    private Draft draft(Round round, String language, int purpose) {
        var plans = forms.plans();
        var at = round.chance(1).nextInt(plans.size());
        var plan = plans.get((at + purpose) % plans.size());
        var values = DraftValues.draw(plan, round.chance(purpose + 2));
        return make(plan, values, DraftForms.language(language), round.chance(purpose + 3));
    }

    Draft make(DraftPlan plan, DraftValues values, String language, RandomGenerator chance) {
        var form = forms.form(plan.name(), language);
        var writer = new DraftWriter(country.language(language), values);
        var wrong = plant(form, chance);
        var lines = new ArrayList<Draft.Line>();
        for (var at = 0; at < form.sentences().size(); at++) {
            var sentence = form.sentences().get(at);
            var right = writer.write(sentence.with(sentence.right()));
            var slip = wrong.get(at);
            lines.add(new Draft.Line(
                    at + 1,
                    slip == null ? right : writer.write(sentence.with(slip)),
                    right,
                    slip == null ? null : sentence.kind(),
                    sentence.line()));
        }
        return new Draft(
                plan.kind(),
                language,
                writer.write(form.title()),
                form.sheet().stream().map(writer::write).toList(),
                lines);
    }

    /** One sentence of each kind, and what stands in it that is wrong; the same in every language. */
    private static Map<Integer, String> plant(DraftForm form, RandomGenerator chance) {
        var wrong = new HashMap<Integer, String>();
        for (var kind : ErrorKind.values()) {
            var places = IntStream.range(0, form.sentences().size())
                    .filter(at -> form.sentences().get(at).kind() == kind)
                    .boxed()
                    .toList();
            var place = one(places, chance);
            wrong.put(place, one(form.sentences().get(place).wrong(), chance));
        }
        return wrong;
    }

    private static <T> T one(List<T> things, RandomGenerator chance) {
        return things.get(chance.nextInt(things.size()));
    }
}

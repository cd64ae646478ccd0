package org.twige.learning.branch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.web.AboveEveryPage;
import org.twige.web.Frame;
import org.twige.web.Texts;

/** Says above every page of a branch which one it is, and how old its courses are. */
@Component
@ConditionalOnBooleanProperty("twige.branch")
class BranchBanner implements AboveEveryPage {

    private final OwnBranches own;
    private final Texts texts;
    private final Country country;
    private final Clock clock;

    BranchBanner(OwnBranches own, Texts texts, Country country, Clock clock) {
        this.own = own;
        this.texts = texts;
        this.country = country;
        this.clock = clock;
    }

    @Override
    public Optional<String> sentence(String language) {
        return own.here().map(branch -> say(branch, new Frame(language, country, texts, null, "", "")));
    }

    private String say(OwnBranch branch, Frame frame) {
        if (country.today(clock).isAfter(branch.validUntil())) {
            return frame.text("learning.branch.banner-old", "date", frame.date(branch.validUntil()));
        }
        return frame.text(
                "learning.branch.banner",
                "institution",
                branch.institution().in(frame.language()),
                "date",
                frame.date(LocalDate.ofInstant(branch.madeAt(), country.zone())));
    }
}

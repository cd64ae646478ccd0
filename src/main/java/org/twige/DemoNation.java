package org.twige;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/**
 * Makes a believable small nation at the first start of the demo: through the same doors that officials use, day by
 * day over eight weeks, so that its ledger, its audit record and its figures are what they would be in real life.
 */
@Component
@ConditionalOnBean(DemoClock.class)
@ConditionalOnWebApplication
class DemoNation {

    /** Stands in the data folder once the nation is whole. */
    static final String MADE = "demo-sign-ins.csv";

    static final Duration STORY = Duration.ofDays(56);

    private static final Logger LOG = LoggerFactory.getLogger(DemoNation.class);

    private final DemoClock clock;
    private final DemoOffice office;
    private final DemoWeeks weeks;
    private final Country country;
    private final Screen screen;
    private final DemoFolder folder;
    private final Path pack;
    private final int people;

    DemoNation(
            DemoClock clock,
            DemoOffice office,
            DemoWeeks weeks,
            Country country,
            Screen screen,
            DemoSettings settings) {
        this.clock = clock;
        this.office = office;
        this.weeks = weeks;
        this.country = country;
        this.screen = screen;
        this.folder = new DemoFolder(settings.data());
        this.pack = settings.pack();
        this.people = settings.people();
    }

    /** After everything else has started, before the first job runs and before the application says that it is ready. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void make() {
        if (folder.isMade()) {
            clock.goBack(Duration.ZERO);
            return;
        }
        var work = "Inventing a nation of %,d people".formatted(people);
        LOG.info("{} …", work);
        screen.progress(work, 0, STORY.toDays());
        var nation = new InventedNation(country, pack, people, Math.max(60, people / 20), country.today(clock));
        office.open(nation);
        for (var day = STORY.toDays(); day > 0; day--) {
            clock.goBack(Duration.ofDays(day));
            weeks.live(STORY.toDays() - day);
            screen.progress(work, STORY.toDays() - day + 1, STORY.toDays());
        }
        clock.goBack(Duration.ZERO);
        office.signIns(0);
        office.proofs();
        folder.finish();
        LOG.info("The demo nation is ready.");
    }
}

package org.twige.assessment.cut;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;

/** Puts together what a judge sees of a workshop: never what another judge said, and nothing before secrecy is promised. */
@Component
class ShowJudging {

    private final Workshops workshops;
    private final Judges judges;
    private final JudgedItems items;
    private final Ratings ratings;
    private final ShowResults results;
    private final WorkshopNames names;

    ShowJudging(
            Workshops workshops,
            Judges judges,
            JudgedItems items,
            Ratings ratings,
            ShowResults results,
            WorkshopNames names) {
        this.workshops = workshops;
        this.judges = judges;
        this.items = items;
        this.ratings = ratings;
        this.results = results;
        this.names = names;
    }

    /** A workshop and the judge that the reader is in it. */
    record Seat(Workshop workshop, Judge judge) {

        /** May the judge see the items? In a round of one's own, and while it is discussed. */
        boolean maySeeItems() {
            return judge.mayRate(workshop.state())
                    || (judge.hasFinished(1)
                            && (workshop.state() == WorkshopState.DISCUSSION
                                    || workshop.state() == WorkshopState.ROUND_2));
        }
    }

    Optional<Seat> seat(UUID workshop, PersonId person) {
        return workshops
                .find(workshop)
                .flatMap(found -> judges.find(workshop, person).map(judge -> new Seat(found, judge)));
    }

    List<Workshop> workshopsOf(PersonId person) {
        return workshops.judgedBy(person);
    }

    JudgingPage door(Seat seat, PersonId person) {
        var all = items.open(seat.workshop().id());
        var said = said(seat, Math.max(1, seat.workshop().state().round()));
        return new JudgingPage(
                seat.workshop(),
                names.course(seat.workshop()),
                seat.judge(),
                all.size(),
                items.list(seat.workshop().id()).size() - all.size(),
                all.stream()
                        .map(Listed::position)
                        .filter(position -> !said.containsKey(position))
                        .findFirst()
                        .orElse(0),
                judges.openAttempt(person, seat.workshop().course()).orElse(null));
    }

    Optional<RatePage> item(Seat seat, int position, String language, @Nullable String typed, boolean check) {
        var id = seat.workshop().id();
        var open = seat.workshop().state().isOpenlyDiscussed();
        var said = said(seat, Math.max(1, seat.workshop().state().round()));
        return items.find(id, position, language)
                .filter(JudgedItem::open)
                .map(item -> new RatePage(
                        seat.workshop(),
                        seat.judge(),
                        item,
                        said(seat, 1).get(position),
                        said.get(position),
                        said.values().stream()
                                .map(Ratings.Said::at)
                                .max(Instant::compareTo)
                                .orElse(null),
                        open ? results.spreads(id, 1).get(position) : null,
                        open ? items.observed(id).get(position) : null,
                        UUID.randomUUID(),
                        typed,
                        check));
    }

    RatingsListPage list(Seat seat, boolean refused) {
        var id = seat.workshop().id();
        var first = said(seat, 1);
        var second = seat.workshop().state() == WorkshopState.ROUND_2 ? said(seat, 2) : first;
        var spreads = seat.workshop().state().isOpenlyDiscussed() ? results.spreads(id, 1) : Map.<Integer, Spread>of();
        return new RatingsListPage(
                seat.workshop(),
                names.course(seat.workshop()),
                seat.judge(),
                items.open(id).stream()
                        .map(item -> line(item.position(), first, second, spreads))
                        .toList(),
                refused);
    }

    private static RatingsListPage.Line line(
            int position,
            Map<Integer, Ratings.Said> first,
            Map<Integer, Ratings.Said> second,
            Map<Integer, Spread> spreads) {
        var said = second.getOrDefault(position, first.get(position));
        return new RatingsListPage.Line(position, said == null ? null : said.rating(), spreads.get(position));
    }

    private Map<Integer, Ratings.Said> said(Seat seat, int round) {
        return ratings.of(seat.workshop().id(), seat.judge().number(), round);
    }
}

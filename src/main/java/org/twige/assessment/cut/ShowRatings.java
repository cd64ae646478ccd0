package org.twige.assessment.cut;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands out every rating of a workshop, as a page and as a file, once nobody can be led by what others said. */
@Component
class ShowRatings {

    private final Workshops workshops;
    private final JudgedItems items;
    private final Ratings ratings;
    private final ShowWorkshop show;
    private final WorkshopNames names;

    ShowRatings(Workshops workshops, JudgedItems items, Ratings ratings, ShowWorkshop show, WorkshopNames names) {
        this.workshops = workshops;
        this.items = items;
        this.ratings = ratings;
        this.show = show;
        this.names = names;
    }

    /** Only of a workshop that rates no more. */
    private Optional<WorkshopPage> whole(UUID id, UUID reader) {
        return workshops.find(id).filter(workshop -> isOpen(workshop.state())).flatMap(_ -> show.of(id, reader, null));
    }

    static boolean isOpen(WorkshopState state) {
        return state == WorkshopState.CLOSED || state.isOver();
    }

    Optional<RatingsPage> page(UUID id, UUID reader) {
        return whole(id, reader)
                .map(page -> new RatingsPage(
                        page.workshop(),
                        page.course(),
                        items.weights(id),
                        page.items(),
                        page.judges(),
                        ratings.all(id),
                        page.results()));
    }

    Optional<RatingsFile> file(UUID id, UUID reader) {
        return whole(id, reader)
                .map(page -> new RatingsFile(
                        page.workshop(),
                        names.named(page.workshop()),
                        items.weights(id),
                        page.items(),
                        page.judges(),
                        ratings.all(id),
                        page.first(),
                        page.second(),
                        Optional.ofNullable(page.adopted())
                                .map(CutStanding::score)
                                .orElse(null)));
    }
}

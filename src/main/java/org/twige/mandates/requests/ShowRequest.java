package org.twige.mandates.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.DutyEvent;
import org.twige.mandates.Mandates;
import org.twige.mandates.requests.Deciders.Official;
import org.twige.people.PersonId;

/** Shows an official one request, with the history of its duty and what was asked about it before. */
@Component
class ShowRequest {

    private final Deciders deciders;
    private final DecideRequest decide;
    private final Mandates mandates;

    ShowRequest(Deciders deciders, DecideRequest decide, Mandates mandates) {
        this.deciders = deciders;
        this.decide = decide;
        this.mandates = mandates;
    }

    /** Empty for a request that the official neither may decide nor has proposed or decided. */
    @Transactional(readOnly = true)
    Optional<RequestPage> show(Official me, UUID request, RequestPage.Typed typed) {
        return deciders.known(me, request).map(found -> page(me, found, typed));
    }

    private RequestPage page(Official me, Request request, RequestPage.Typed typed) {
        var about = request.about();
        return new RequestPage(
                request,
                deciders.toDecide(me, request.id()).isPresent(),
                decide.lastDay(me, request, about.dueOn(), me.on()),
                me.on(),
                history(me, about),
                deciders.about(me, new PersonId(about.person())).stream()
                        .filter(other -> other.about().duty().equals(about.duty())
                                && !other.id().equals(request.id()))
                        .toList(),
                typed);
    }

    private List<DutyEvent> history(Official me, Request.About about) {
        return mandates.dutiesOf(me.scope(), new PersonId(about.person())).stream()
                .filter(duty -> duty.duty().value().equals(about.duty()))
                .flatMap(duty -> duty.events().stream())
                .toList();
    }
}

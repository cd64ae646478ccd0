package org.twige.learning.champions;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** Lets a coordinator of the demo ask a colleague to be champion, who says yes. */
@Component
@ConditionalOnBooleanProperty("twige.demo")
@ConditionalOnWebApplication
class DemoChampion {

    private final NameChampion name;
    private final AnswerCall call;
    private final Champions champions;
    private final DemoCalls calls;

    DemoChampion(NameChampion name, AnswerCall call, Champions champions, DemoCalls calls) {
        this.name = name;
        this.call = call;
        this.champions = champions;
        this.calls = calls;
    }

    /** After the demo nation was made, and before the champion plans a class. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void begin() {
        calls.findUnlessNamed().ifPresent(this::tell);
    }

    private void tell(DemoCalls.Cast cast) {
        var until = name.today().plusYears(1);
        var form = new ChampionForm(
                cast.staffNo(),
                cast.place(),
                String.valueOf(until.getDayOfMonth()),
                String.valueOf(until.getMonthValue()),
                String.valueOf(until.getYear()));
        name.ask(new SignedIn(cast.coordinator(), "", "en", Set.of(Role.LEARNER, Role.COORDINATOR), "demo"), form);
        champions.of(cast.colleague(), name.today()).forEach(asked -> call.accept(cast.colleague(), asked.id()));
    }
}

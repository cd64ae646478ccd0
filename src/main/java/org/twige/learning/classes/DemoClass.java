package org.twige.learning.classes;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twige.learning.champions.ChampionUnits;
import org.twige.web.Texts;

/** Lets the champion of the demo announce a class in the next days, with colleagues on its list. */
@Component
@ConditionalOnBooleanProperty("twige.demo")
@ConditionalOnWebApplication
class DemoClass {

    private final ReadClassForm form;
    private final PlanClass plan;
    private final FillClass fill;
    private final ChampionUnits champions;
    private final DemoGroups groups;
    private final Texts texts;

    DemoClass(
            ReadClassForm form,
            PlanClass plan,
            FillClass fill,
            ChampionUnits champions,
            DemoGroups groups,
            Texts texts) {
        this.form = form;
        this.plan = plan;
        this.fill = fill;
        this.champions = champions;
        this.groups = groups;
        this.texts = texts;
    }

    /** After there is a champion. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void begin() {
        groups.findUnlessPlanned().ifPresent(this::tell);
    }

    private void tell(DemoGroups.Cast cast) {
        var leader = cast.leader().value();
        var scope = champions.of(leader);
        if (form.read(scope, scope, typed(cast), null) instanceof ReadClassForm.Reading.Right(var planned)) {
            fill.byChoice(scope, plan.plan(planned, leader), cast.colleagues());
        }
    }

    /** As the champion would have typed it. */
    private ClassForm typed(DemoGroups.Cast cast) {
        var on = cast.on();
        return new ClassForm(
                cast.place(),
                texts.say(cast.language(), "learning.classes.demo-room"),
                String.valueOf(on.getDayOfMonth()),
                String.valueOf(on.getMonthValue()),
                String.valueOf(on.getYear()),
                "10:00",
                "90",
                "20",
                cast.course(),
                cast.language(),
                "1",
                "2",
                "",
                "true",
                null);
    }
}

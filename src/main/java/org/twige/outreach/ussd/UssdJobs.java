package org.twige.outreach.ussd;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;

/** Sends the texts that were asked for, and forgets dialogues after a day. */
@Configuration(proxyBeanMethods = false)
class UssdJobs {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 50);

    @Bean
    RecurringTask<Void> sendWantedTextsTask(ObjectProvider<SendWantedTexts> send) {
        return Tasks.recurring("outreach-keypad-texts", FixedDelay.of(PAUSE))
                .execute((_, _) -> send.getObject().now());
    }

    @Bean
    RecurringTask<Void> forgetDialoguesTask(
            ObjectProvider<PhoneTurns> turns, ObjectProvider<WantedTexts> texts, Clock clock, Country country) {
        return Tasks.recurring("outreach-keypad-tidy", Schedules.daily(country.zone(), AT_NIGHT))
                .execute((_, _) -> {
                    turns.getObject().forgetBefore(clock.instant().minus(KEPT));
                    texts.getObject().forgetBefore(clock.instant().minus(KEPT));
                });
    }
}

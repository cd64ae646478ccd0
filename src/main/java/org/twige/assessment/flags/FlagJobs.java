package org.twige.assessment.flags;

import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;
import org.twige.web.Jobs;
import org.twige.web.NightWork;

/** The look for flags: each night, and when the programme office asks for it. */
@Configuration(proxyBeanMethods = false)
class FlagJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 45);

    @Bean
    NightWork searchFlags(ObjectProvider<LookForFlags> look, Country country, Jobs jobs, DataSource database) {
        var plan = new NightWork.Plan("assessment.flags", "/flags", AT_NIGHT, country.zone());
        return new NightWork(plan, () -> look.getObject().look(), jobs, database);
    }
}

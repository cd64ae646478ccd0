package org.twige.people.doubles;

import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.Country;
import org.twige.web.Jobs;
import org.twige.web.NightWork;

/** The search for possible duplicates: each night, and when an official asks for it. */
@Configuration(proxyBeanMethods = false)
class DoublesJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    @Bean
    NightWork searchDoubles(ObjectProvider<FindDoubles> find, Country country, Jobs jobs, DataSource database) {
        var plan = new NightWork.Plan("people.doubles", "/duplicates", AT_NIGHT, country.zone());
        return new NightWork(plan, () -> find.getObject().find(), jobs, database);
    }
}

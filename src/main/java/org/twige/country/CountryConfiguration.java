package org.twige.country;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twige.country.pack.CountryPack;

/** Reads the country pack that {@code twige.country} names. */
@Configuration(proxyBeanMethods = false)
class CountryConfiguration {

    @Bean
    Country country(@Value("${twige.country}") Path folder) {
        return CountryPack.read(folder);
    }
}

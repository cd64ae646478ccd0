package org.twige.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.twige.country.Country;

/** Templates, language and the style and script files, which never change under one name. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Country country;

    WebConfiguration(Country country) {
        this.country = country;
    }

    @Bean
    static TemplateEngine templateEngine() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.twige");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    static RecurringTask<Void> forgetFullLimits(Limits limits) {
        return Tasks.recurring("web.forget-full-limits", FixedDelay.ofHours(1))
                .execute((_, _) -> limits.forgetFull(50_000));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Languages(country));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new SmallestTwin());
    }
}

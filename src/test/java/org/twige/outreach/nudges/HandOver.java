package org.twige.outreach.nudges;

import com.zaxxer.hikari.HikariDataSource;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.twige.country.Country;
import org.twige.country.pack.CountryPack;
import org.twige.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/** A program of its own that hands over what waits, until it is done or killed. */
final class HandOver {

    private HandOver() {}

    /**
     * Runs it.
     *
     * @param arguments the database, its user and password, the port of the mail server, and the time it shall be; the
     *     gateway for text messages is named by properties of the system
     */
    public static void main(String... arguments) {
        try (var context = new AnnotationConfigApplicationContext()) {
            var mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(Integer.parseInt(arguments[3]));
            var connections = new HikariDataSource();
            connections.setJdbcUrl(arguments[0]);
            connections.setUsername(arguments[1]);
            connections.setPassword(arguments[2]);
            connections.setMaximumPoolSize(12);
            context.registerBean(DataSource.class, () -> connections);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(connections));
            context.registerBean(Country.class, () -> CountryPack.read(Path.of("countries/rw")));
            context.registerBean(TemplateEngine.class, HandOver::templates);
            context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
            context.registerBean(Clock.class, () -> Clock.fixed(Instant.parse(arguments[4]), ZoneOffset.UTC));
            context.registerBean(YourWeek.class, () -> (_, _) -> Map.of()); // nobody asked for weeks
            context.registerBean(JavaMailSenderImpl.class, () -> mail);
            context.register(
                    Texts.class,
                    Outbox.class,
                    ToldReceipts.class,
                    SaidLines.class,
                    Readers.class,
                    LateStaff.class,
                    WhatIsSaid.class,
                    SaidBesides.class,
                    ClassLines.class,
                    WriteNudge.class,
                    SendSome.class,
                    SendNudges.class,
                    HearReceipt.class);
            context.scan("org.twige.outreach.channels");
            context.refresh();
            context.getBean(SendNudges.class).send();
        }
    }

    private static TemplateEngine templates() {
        var engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.twige");
        engine.setBinaryStaticContent(true);
        return engine;
    }
}

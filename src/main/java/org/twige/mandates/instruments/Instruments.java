package org.twige.mandates.instruments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.border.StoredFile;
import org.twige.country.LocalText;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.instruments.Instrument.Scan;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where instruments and their scans are kept; neither is ever rewritten. */
@Repository
class Instruments {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final String INSTRUMENT = """
            select i.id, i.kind, i.number, i.title, i.issued_on, i.in_force_from, i.legal_basis, i.supersedes_id, i.recorded_at,
                   (select s.id from mandates.instrument s
                     where s.supersedes_id = i.id order by s.recorded_at desc limit 1) as superseded_by,
                   coalesce(n.names, jsonb_build_object('', i.issuer_text)) as issuer
              from mandates.instrument i
              left join people.report_institution n on n.institution_id = i.issuer_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Instruments(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Empty when the same number of the same day and issuer is recorded already. */
    Optional<UUID> add(NewInstrument added, Instant at, UUID by) {
        return database.sql("""
                insert into mandates.instrument (kind, number, title, issuer_id, issuer_text, issued_on, in_force_from,
                                                 legal_basis, supersedes_id, recorded_at, recorded_by)
                values (:kind, :number, :title, :issuer, :issuerText, :issuedOn, :inForceFrom,
                        :basis, :supersedes, :at, :by)
                on conflict do nothing
                returning id
                """)
                .param("kind", added.name().kind().name())
                .param("number", added.name().number())
                .param("title", added.title())
                .param("issuer", added.issuer())
                .param("issuerText", added.issuerText())
                .param("issuedOn", added.name().issuedOn())
                .param("inForceFrom", added.inForceFrom())
                .param("basis", added.legalBasis())
                .param("supersedes", added.supersedes())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    void addScan(UUID instrument, StoredFile file, Instant at, UUID by) {
        database.sql("""
                insert into mandates.instrument_scan (instrument_id, file_id, sha256, media_type, bytes, added_at, added_by)
                values (:instrument, :file, :sha256, :mediaType, :bytes, :at, :by)
                """)
                .param("instrument", instrument)
                .param("file", file.id())
                .param("sha256", file.sha256())
                .param("mediaType", file.mediaType())
                .param("bytes", file.bytes())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The newest first, without their scans. */
    List<Instrument> all() {
        return database.sql(INSTRUMENT + " order by i.issued_on desc, i.id desc limit 500")
                .query(this::instrument)
                .list();
    }

    Optional<Instrument> find(UUID instrument) {
        return database.sql(INSTRUMENT + " where i.id = :instrument")
                .param("instrument", instrument)
                .query(this::instrument)
                .optional()
                .map(found -> found.with(scans(instrument)));
    }

    private List<Scan> scans(UUID instrument) {
        return database.sql("""
                select id, file_id, media_type, bytes, sha256, added_at from mandates.instrument_scan
                 where instrument_id = :instrument order by added_at desc, id desc
                """)
                .param("instrument", instrument)
                .query((row, number) -> new Scan(
                        row.getObject("id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** One version of a mandate that rests on an instrument. */
    record Resting(UUID mandate, int number, LocalText names, LocalDate publishedOn) {}

    /** What rests on an instrument, the newest first. */
    List<Resting> resting(UUID instrument) {
        return database.sql("""
                select mandate_id, number, names, published_on from mandates.mandate_version
                 where instrument_id = :instrument order by published_at desc, id
                """)
                .param("instrument", instrument)
                .query((row, number) -> new Resting(
                        row.getObject("mandate_id", UUID.class),
                        row.getInt("number"),
                        new LocalText(json.readValue(row.getString("names"), NAMES)),
                        row.getObject("published_on", LocalDate.class)))
                .list();
    }

    private Instrument instrument(ResultSet row, int number) throws SQLException {
        return new Instrument(
                row.getObject("id", UUID.class),
                new InstrumentName(
                        InstrumentName.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class)),
                row.getString("title"),
                row.getObject("in_force_from", LocalDate.class),
                new LocalText(json.readValue(row.getString("issuer"), NAMES)),
                row.getString("legal_basis"),
                row.getObject("supersedes_id", UUID.class),
                row.getObject("superseded_by", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                List.of());
    }
}

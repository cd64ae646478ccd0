package org.twige.people.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.twige.border.SafeCsv;
import org.twige.country.Country;
import org.twige.web.Allow;
import org.twige.web.Languages;
import org.twige.web.Role;
import org.twige.web.SignedIn;

/** The tables that belong to staff lists: template, rows with errors, result of each row. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.COORDINATOR})
class RosterFileController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterBatches batches;
    private final FailedRows failedRows;
    private final SealedFiles files;
    private final Importers importers;
    private final Country country;

    RosterFileController(
            RosterBatches batches, FailedRows failedRows, SealedFiles files, Importers importers, Country country) {
        this.batches = batches;
        this.failedRows = failedRows;
        this.files = files;
        this.importers = importers;
        this.country = country;
    }

    /** Only the columns that a list may have, under the names that are always understood. */
    @GetMapping("/rosters/template.csv")
    void template(HttpServletResponse response) throws IOException {
        download(response, "staff-list-template.csv");
        SafeCsv.to(response.getOutputStream(), RosterTemplate.columns()).close();
    }

    @GetMapping("/rosters/{id}/failed-rows.csv")
    void failedRows(
            @PathVariable UUID id,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var batch = withErrors(id, me);
        download(response, "rows-with-errors.csv");
        failedRows.write(batch, batch.isOf(me.person()), Languages.of(request, country), response.getOutputStream());
    }

    /** The same for whoever sent a workbook: long numbers stay whole when a row is mended. */
    @GetMapping("/rosters/{id}/failed-rows.xlsx")
    void failedRowsOfWorkbook(
            @PathVariable UUID id,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var batch = withErrors(id, me);
        download(response, "rows-with-errors.xlsx");
        response.setContentType(WORKBOOK);
        failedRows.writeWorkbook(
                batch, batch.isOf(me.person()), Languages.of(request, country), response.getOutputStream());
    }

    private RosterBatch withErrors(UUID id, SignedIn me) {
        var batch = batch(id, me);
        if (batch.count("ERRORS") == 0 || batch.state() == RosterBatch.State.DROPPED) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return batch;
    }

    @GetMapping("/rosters/{id}/result.csv")
    void result(
            @PathVariable UUID id,
            @RequestAttribute("org.twige.web.SignedIn") SignedIn me,
            HttpServletResponse response)
            throws IOException {
        var file = batch(id, me).resultFile();
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        download(response, "result.csv");
        try (var bytes = files.source(file).open()) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    private RosterBatch batch(UUID id, SignedIn me) {
        return batches.within(importers.scopeOf(me), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void download(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

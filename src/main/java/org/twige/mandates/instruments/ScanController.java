package org.twige.mandates.instruments;

import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.twige.border.StoredFiles;
import org.twige.web.Allow;
import org.twige.web.Role;

/** The scans of instruments, for offices only and always as a download. */
@Controller
@Allow({Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR})
class ScanController {

    private final Instruments instruments;
    private final StoredFiles files;

    ScanController(Instruments instruments, StoredFiles files) {
        this.instruments = instruments;
        this.files = files;
    }

    @GetMapping("/instruments/{instrument}/scans/{scan}")
    ResponseEntity<Resource> download(@PathVariable UUID instrument, @PathVariable UUID scan) {
        var found = instruments.find(instrument).stream()
                .flatMap(known -> known.scans().stream())
                .filter(known -> known.id().equals(scan))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = files.find(found.file()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = "instrument-" + found.sha256().substring(0, 12) + "." + ScanKind.endingOf(found.mediaType());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .contentLength(found.bytes())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new InputStreamResource(files.open(file)));
    }
}
